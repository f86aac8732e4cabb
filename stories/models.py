from django.db.models import (
    PROTECT,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    ManyToManyField,
    Q,
    TextField,
)

from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import Language
from stories.choices import StoryKind
from stories.querysets import StoryQuerySet


class Story(Record):
    headline = CharField(max_length=200)
    standfirst = TextField(blank=True, help_text="One or two sentences under the headline. No Markdown.")
    body = TextField(
        blank=True, help_text="Markdown: ## for a heading, **bold**, [text](address), > for a quotation."
    )
    kind = CharField(max_length=20, choices=StoryKind, default=StoryKind.NEWS)
    byline = CharField(max_length=200, blank=True, help_text="Who wrote it, as readers see it.")
    language = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
    dated_on = PartialDateField(
        "dated", help_text="The day that lists sort it by: usually the day it comes out."
    )
    image = ForeignKey("publishing.StoredFile", PROTECT, null=True, blank=True, related_name="+")
    image_alt = CharField(
        "image description",
        max_length=300,
        blank=True,
        help_text="What the image shows, for readers who do not see it.",
    )
    image_caption = CharField(max_length=300, blank=True)
    image_credit = CharField(
        max_length=200, blank=True, help_text="Who made the image, and under which licence."
    )
    elections = ManyToManyField("elections.Election", related_name="stories", blank=True)
    parties = ManyToManyField("parties.Party", related_name="stories", blank=True)
    missions = ManyToManyField("observers.Mission", related_name="stories", blank=True)
    sources = ManyToManyField(
        "sources.Document",
        related_name="+",
        blank=True,
        help_text="The documents that the facts are taken from.",
    )
    translation_of = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="translations",
        help_text="The story that this one is a translation of.",
    )

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "stories"
        constraints = [
            CheckConstraint(
                condition=~Q(translation_of=F("id")), name="stories_story_is_no_translation_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.headline

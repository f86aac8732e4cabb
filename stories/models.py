from functools import cached_property

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
from publishing.prose.text import Text, read
from sources.choices import Language
from stories.choices import StoryKind
from stories.querysets import StoryQuerySet


class Story(Record):
    headline = CharField(max_length=200)
    standfirst = TextField(blank=True, help_text="One or two sentences under the headline. No Markdown.")
    body = TextField(
        blank=True,
        help_text=(
            "Markdown: ## heading, **bold**, *italic*, - list, > quotation, [text](address), "
            "[text](record:party/amanat) for a record, [^1] for a note with a line "
            "“[^1]: source:key-of-the-document p. 4” below."
        ),
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
        help_text="What the image shows, for readers who do not see it. Empty: what is kept with the picture.",
    )
    image_caption = CharField(
        max_length=300, blank=True, help_text="Empty: the caption that is kept with the picture."
    )
    image_credit = CharField(
        max_length=200, blank=True, help_text="Who made the image. Empty: the credit kept with the picture."
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

    @cached_property
    def text(self) -> Text:
        """The body with the records that it names, as it was when first asked for."""
        return read(self.body)

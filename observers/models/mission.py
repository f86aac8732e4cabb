from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    ManyToManyField,
    Q,
    TextField,
    UniqueConstraint,
)

from observers.choices import MissionKind
from observers.querysets import MissionQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import countries
from sources.models import Claim, Sourced
from sources.models.claim import in_order


class Mission(Sourced, Record):
    name = CharField(max_length=200, help_text="With the year: OSCE Parliamentary Assembly delegation 2023.")
    kind = CharField(max_length=30, choices=MissionKind)
    organisations = ManyToManyField("sources.Organisation", related_name="+", help_text="Who sent it.")
    umbrella = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="components",
        help_text="The joint mission that it was a part of.",
    )
    elections = ManyToManyField("elections.Election", related_name="missions")
    country = CharField(
        max_length=2,
        choices=countries,
        blank=True,
        help_text="The country that sent it, where the sources name no body.",
    )
    began_on = PartialDateField("began on", help_text="When it began its work, as precise as the source.")
    ended_on = PartialDateField("ended on")
    summary = TextField(
        blank=True, help_text="One to three sentences: what it watched, what is not known of it."
    )

    objects = MissionQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            CheckConstraint(condition=~Q(umbrella=F("id")), name="observers_mission_is_no_part_of_itself"),
            CheckConstraint(
                condition=in_order("began_on", "ended_on"),
                name="observers_mission_ends_after_it_began",
                violation_error_message="The mission ends before it begins.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MissionHead(Claim):
    mission = ForeignKey(Mission, CASCADE, related_name="heads")
    person = ForeignKey("sources.Person", PROTECT, related_name="+")
    title = CharField(max_length=200, help_text="The title as the source gives it: Special Co-ordinator.")
    valid_from = PartialDateField("from")
    valid_to = PartialDateField("to")

    class Meta(Claim.Meta):
        verbose_name = "head"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="observers_head_leaves_after_taking_office",
                violation_error_message="The head leaves before taking office.",
            ),
            UniqueConstraint(
                fields=["mission", "person", "title", "document", "locator"],
                name="observers_head_stands_once_for_each_source",
                violation_error_message="This head stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"

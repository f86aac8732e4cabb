from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    PositiveSmallIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import ChamberKind
from elections.querysets import ChamberQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import countries
from sources.models import Claim, Naming
from sources.models.claim import in_order


class Chamber(Record):
    """A body that is elected: a house of Parliament, Parliament itself, the local councils."""

    name = CharField(max_length=200, help_text="As our pages call it: Majilis.")
    country = CharField(max_length=2, choices=countries)
    kind = CharField(max_length=20, choices=ChamberKind)
    parent = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="houses",
        help_text="The parliament that it is a house of.",
    )
    summary = TextField(blank=True, help_text="One to three sentences on what it is.")

    objects = ChamberQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(parent=F("id")), name="elections_chamber_is_no_house_of_itself"),
        ]

    def __str__(self) -> str:
        return self.name


class ChamberName(Naming):
    chamber = ForeignKey(Chamber, CASCADE, related_name="names")

    class Meta(Naming.Meta):
        verbose_name = "name"
        constraints = [
            *Naming.Meta.constraints,
            UniqueConstraint(
                fields=["chamber", "text", "kind", "document", "locator"],
                name="elections_chamber_name_stands_once_for_each_source",
                violation_error_message="This name stands here already with the same source and place.",
            ),
        ]


class Convocation(Claim):
    chamber = ForeignKey(Chamber, CASCADE, related_name="convocations")
    number = PositiveSmallIntegerField(help_text="13 for the thirteenth convocation.")
    as_written = CharField(max_length=120, blank=True, help_text="In the words of the source.")
    valid_from = PartialDateField("from", help_text="When it first sat. Empty if not known.")
    valid_to = PartialDateField("to", help_text="When it last sat. Empty if not known or still sitting.")
    note = TextField(blank=True, help_text="What the source says of it.")

    class Meta(Claim.Meta):
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="elections_convocation_ends_after_it_begins",
                violation_error_message="The convocation ends before it begins.",
            ),
            UniqueConstraint(
                fields=["chamber", "number", "document", "locator"],
                name="elections_convocation_stands_once_for_each_source",
                violation_error_message="This convocation stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return f"Convocation {self.number}"

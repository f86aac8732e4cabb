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

from elections.choices import ActKind
from elections.querysets import LegalActQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import countries
from sources.models import Claim


class LegalAct(Record):
    """A law, an amendment or a decree as the sources name it.

    Sources seldom give a title or a number, so one act for each mention until an editor can merge them.
    """

    name = CharField(max_length=200, help_text="As the source calls it, with the year.")
    country = CharField(max_length=2, choices=countries)
    kind = CharField(max_length=20, choices=ActKind)
    adopted_on = PartialDateField("adopted", help_text="As precise as the source: often only a year.")
    adopted_as_written = CharField(
        max_length=120, blank=True, help_text="The date in the source’s own words."
    )
    amends = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="amendments",
        help_text="The law that it changes, if a source names it.",
    )
    elections = ManyToManyField(
        "elections.Election",
        blank=True,
        related_name="+",
        help_text="Votes that it called, or that a source says it governed.",
    )
    summary = TextField(blank=True, help_text="What is known of it, and with which act it may be the same.")

    objects = LegalActQuerySet.as_manager()

    class Meta:
        verbose_name = "legal act"
        constraints = [
            CheckConstraint(condition=~Q(amends=F("id")), name="elections_act_does_not_amend_itself"),
        ]

    def __str__(self) -> str:
        return self.name


class ActEffect(Claim):
    """What one source says that an act did."""

    act = ForeignKey(LegalAct, CASCADE, related_name="effects")
    text = TextField(help_text="In a sentence, in our own words.")

    class Meta(Claim.Meta):
        verbose_name = "effect"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["act", "text", "document", "locator"],
                name="elections_effect_stands_once_for_each_source",
                violation_error_message="This effect stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

from django.db.models import CASCADE, CharField, ForeignKey, ManyToManyField, TextField, UniqueConstraint

from elections.choices import DisputeKind
from elections.querysets import DisputeQuerySet
from publishing.models import Record
from sources.choices import countries
from sources.models import Claim


class Dispute(Record):
    """A contradiction that no rule can see, because it lies in the words: an editor sets it down, side by side.

    Numbers, dates and meanings that exclude each other need none: they form disputes by themselves.
    """

    title = CharField(max_length=200, help_text="What is in question: When Alga first sought registration.")
    kind = CharField(max_length=20, choices=DisputeKind)
    country = CharField(max_length=2, choices=countries)
    explanation = TextField(
        help_text="What the sources leave open and how to read them, in our own words. No verdict: to prefer a side, "
        "give the reason there."
    )
    elections = ManyToManyField("elections.Election", related_name="+", blank=True)
    parties = ManyToManyField("parties.Party", related_name="+", blank=True)
    people = ManyToManyField("sources.Person", related_name="+", blank=True)
    organisations = ManyToManyField("sources.Organisation", related_name="+", blank=True)
    rules = ManyToManyField("elections.Rule", related_name="+", blank=True)
    chambers = ManyToManyField("elections.Chamber", related_name="+", blank=True)

    objects = DisputeQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """What only looks like a contradiction leaves nothing to decide."""
        is_decided = any(side.preferred_because for side in self.sides.all())
        return self.kind != DisputeKind.APPARENT and not is_decided


class DisputeSide(Claim):
    """What one source, or one place in it, says."""

    dispute = ForeignKey(Dispute, CASCADE, related_name="sides")
    text = TextField(help_text="What stands there, in our own words; figures and dates as written.")

    class Meta(Claim.Meta):
        verbose_name = "side"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["dispute", "text", "document", "locator"],
                name="elections_side_stands_once_for_each_source",
                violation_error_message="This side stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

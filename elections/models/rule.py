from collections.abc import Iterator

from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    ManyToManyField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import RuleMeasure, RuleSubject, Unit
from elections.models.election import Election
from elections.querysets import RuleQuerySet
from publishing.fields import DigitsField, PartialDateField
from publishing.models import Record
from sources.choices import Qualifier, countries
from sources.disputes import Disputed, Reading
from sources.models import Claim
from sources.models.claim import in_order


class Rule(Disputed, Record):
    """One thing that the law settles, through time: each provision is what a source says held when."""

    name = CharField(max_length=200, help_text="What is settled: Threshold for seats from party lists.")
    country = CharField(max_length=2, choices=countries)
    subject = CharField(max_length=20, choices=RuleSubject)
    measure = CharField(
        max_length=40,
        choices=RuleMeasure,
        help_text="By it the desk checks find the rule, such as the threshold that a tally is held to.",
    )
    body = ForeignKey(
        "elections.Chamber",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The body for whose election it holds. Empty if it holds for any.",
    )
    summary = TextField(blank=True, help_text="What the sources say and where they leave a gap.")

    objects = RuleQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["country", "measure", "name"],
                name="elections_rule_has_one_timeline",
                violation_error_message="This rule stands here already. Add a provision to it instead.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def readings(self) -> Iterator[Reading]:
        """Yield the number of each provision, once for each vote for which the source says that it held."""
        for provision in self.provisions.all():
            if provision.value is not None:
                for election in provision.elections.all():
                    yield provision.reading(election)


class RuleProvision(Claim):
    rule = ForeignKey(Rule, CASCADE, related_name="provisions")
    text = TextField(help_text="What holds, in a sentence, in our own words.")
    qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    value = DigitsField(help_text="The number in it, with the digits of the source: 7, 48760000.")
    unit = CharField(max_length=20, choices=Unit, blank=True)
    replaces = DigitsField(
        "value before", help_text="The number that it replaced, in the same unit, if the source says."
    )
    equivalent = DigitsField(
        "the same in another unit", help_text="The second of a pair as the source gives it: 400000."
    )
    equivalent_unit = CharField(
        "its unit", max_length=20, choices=Unit, blank=True, help_text="US dollars beside tenge."
    )
    elections = ManyToManyField(
        "elections.Election",
        blank=True,
        related_name="+",
        help_text="The votes for which the source says that it held.",
    )
    acts = ManyToManyField(
        "elections.LegalAct", blank=True, related_name="+", help_text="Acts that a source takes it from."
    )
    valid_from = PartialDateField("from", help_text="When it came into force. Empty if no source says.")
    valid_to = PartialDateField("to", help_text="When it ended. Empty if no source says, or if it holds.")

    class Meta(Claim.Meta):
        verbose_name = "provision"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="elections_provision_ends_after_it_begins",
                violation_error_message="The provision ends before it comes into force.",
            ),
            CheckConstraint(
                condition=Q(value=None, replaces=None, equivalent=None) | ~Q(unit=""),
                name="elections_provision_counts_in_a_unit",
                violation_error_message="Say what the number counts.",
            ),
            CheckConstraint(
                condition=Q(equivalent=None, equivalent_unit="")
                | (Q(equivalent__isnull=False) & ~Q(equivalent_unit="")),
                name="elections_provision_pairs_two_units",
                violation_error_message="Give the second number and its unit together.",
            ),
            UniqueConstraint(
                fields=["rule", "text", "document", "locator"],
                name="elections_provision_stands_once_for_each_source",
                violation_error_message="This provision stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def reading(self, election: Election) -> Reading:
        return Reading(
            rows="provisions",
            scope=(self.unit, election.key),
            measure=self.rule.name,
            place=election.name,
            unit=self.unit,
            unit_label=self.get_unit_display(),
            value=self.value,
            qualifier=self.qualifier,
            claim=self,
        )

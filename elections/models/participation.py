import datetime

from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import Form, Scope, Standing
from elections.models.election import Election
from sources.models import Claim


class Participation(Claim):
    """Who stood in an election, or was kept out of it and why, as one source says."""

    election = ForeignKey(Election, CASCADE, related_name="participants")
    party = ForeignKey(
        "parties.Party",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The party, bloc or union. Shown under the name it had on polling day.",
    )
    label = CharField(
        max_length=160, blank=True, help_text="Only where no record fits: self-nominees, a bloc not named."
    )
    form = CharField(max_length=20, choices=Form, default=Form.PARTY)
    standing = CharField(max_length=20, choices=Standing, default=Standing.CONTESTED)
    reason = TextField(blank=True, help_text="Why it did not stand, and who decided so. Empty if it stood.")
    scope = CharField(
        "contested in",
        max_length=20,
        choices=Scope,
        default=Scope.UNKNOWN,
        help_text="Only what the source says.",
    )
    candidates = PositiveIntegerField(
        null=True, blank=True, help_text="How many it put up, if a source counts them."
    )
    note = CharField(max_length=300, blank=True, help_text="What the source adds: in the bloc AIST.")

    class Meta(Claim.Meta):
        verbose_name = "participant"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(party__isnull=False) | ~Q(label=""),
                name="elections_participant_is_a_party_or_a_label",
                violation_error_message="Choose a party, or write a label.",
            ),
            UniqueConstraint(
                fields=["election", "party", "document", "locator"],
                condition=Q(label=""),
                name="elections_participating_party_stands_once_for_each_source",
                violation_error_message="This party stands here already with the same source and place.",
            ),
            UniqueConstraint(
                fields=["election", "label", "document", "locator"],
                condition=~Q(label=""),
                name="elections_labelled_participant_stands_once_for_each_source",
                violation_error_message="This participant stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.label or str(self.party)

    @property
    def polling_day(self) -> datetime.date | None:
        return self.election.polling_day

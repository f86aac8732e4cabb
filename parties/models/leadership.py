from django.db.models import CASCADE, PROTECT, CharField, CheckConstraint, ForeignKey, Q, UniqueConstraint

from parties.models.party import Party
from publishing.fields import PartialDateField
from sources.models import Claim
from sources.models.claim import in_order


class Leadership(Claim):
    """Who founded, led or chaired a party, as far as the source says."""

    party = ForeignKey(Party, CASCADE, related_name="leaders")
    person = ForeignKey("sources.Person", PROTECT, null=True, blank=True, related_name="+")
    person_text = CharField(
        max_length=200, blank=True, help_text="Where the source gives no name: “the president’s daughter”."
    )
    role = CharField(max_length=120, help_text="Chairman, founder, leader.")
    valid_from = PartialDateField(
        "from", help_text="First day, month or year in the role. Empty if not known."
    )
    valid_to = PartialDateField(
        "to", help_text="Last day, month or year. Empty if not known or still in the role."
    )
    as_of = PartialDateField(
        takes_period=True,
        help_text="The time of which the source speaks, where it gives neither beginning nor end.",
    )
    as_written = CharField(max_length=200, blank=True, help_text="The role in the words of the source.")

    class Meta(Claim.Meta):
        verbose_name = "person"
        verbose_name_plural = "people"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(person_text=""),
                name="parties_leadership_names_or_describes_a_person",
                violation_error_message="Choose the person, or describe who it is where no name is known.",
            ),
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="parties_leadership_ends_after_it_begins",
                violation_error_message="The role ends before it begins.",
            ),
            UniqueConstraint(
                fields=["party", "person", "person_text", "role", "document", "locator"],
                name="parties_leadership_stands_once_for_each_source",
                violation_error_message="This role stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person or self.person_text}, {self.role}"

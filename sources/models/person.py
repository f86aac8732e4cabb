from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    TextField,
    UniqueConstraint,
)

from publishing.fields import PartialDateField
from publishing.models import Record
from sources.models.claim import Claim, in_order
from sources.models.naming import Naming
from sources.querysets import PersonQuerySet


class Person(Record):
    name = CharField(max_length=200, help_text="The name as readers know it.")
    native_name = CharField(max_length=200, blank=True, help_text="The name in the person’s own script.")
    summary = TextField(
        blank=True,
        help_text="One to three sentences. An accusation or a sentence of a court never stands here "
        "without who says so and when.",
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class PersonName(Naming):
    person = ForeignKey(Person, CASCADE, related_name="names")

    class Meta(Naming.Meta):
        verbose_name = "name"
        constraints = [
            *Naming.Meta.constraints,
            UniqueConstraint(
                fields=["person", "text", "kind", "document", "locator"],
                name="sources_person_name_stands_once_for_each_source",
                violation_error_message="This name stands here already with the same source and place.",
            ),
        ]


class PersonRole(Claim):
    person = ForeignKey(Person, CASCADE, related_name="roles")
    title = CharField(max_length=200, help_text="Head of delegation, Member of Parliament.")
    organisation = ForeignKey("sources.Organisation", PROTECT, null=True, blank=True, related_name="+")
    valid_from = PartialDateField(
        "from", help_text="First day, month or year in the role. Empty if not known."
    )
    valid_to = PartialDateField(
        "to", help_text="Last day, month or year. Empty if not known or still in the role."
    )
    as_written = CharField(max_length=200, blank=True, help_text="The role in the words of the source.")

    class Meta(Claim.Meta):
        verbose_name = "role"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="sources_role_ends_after_it_begins",
                violation_error_message="The role ends before it begins.",
            ),
            UniqueConstraint(
                fields=["person", "title", "valid_from", "document", "locator"],
                name="sources_role_stands_once_for_each_source",
            ),
        ]

    def __str__(self) -> str:
        return self.title

from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    Q,
    TextField,
    UniqueConstraint,
    URLField,
)

from publishing.models import Record
from sources.choices import OrganisationKind, countries
from sources.models.naming import Naming
from sources.querysets import OrganisationQuerySet


class Organisation(Record):
    name = CharField(max_length=200, help_text="Full name, as the body writes it in English.")
    abbreviation = CharField(max_length=40, blank=True, help_text="CEC, OSCE/ODIHR. Found by search.")
    kind = CharField(max_length=30, choices=OrganisationKind)
    country = CharField(
        max_length=2,
        blank=True,
        choices=countries,
        help_text="Where it belongs. Empty for international bodies.",
    )
    parent = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The body that it is a part of.",
    )
    website = URLField(blank=True)
    summary = TextField(blank=True, help_text="One to three sentences on what it is. Shown on its page.")

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(parent=F("id")), name="sources_organisation_is_no_part_of_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.abbreviation})" if self.abbreviation else self.name


class OrganisationName(Naming):
    organisation = ForeignKey(Organisation, CASCADE, related_name="names")

    class Meta(Naming.Meta):
        verbose_name = "name"
        constraints = [
            *Naming.Meta.constraints,
            UniqueConstraint(
                fields=["organisation", "text", "kind", "document", "locator"],
                name="sources_organisation_name_stands_once_for_each_source",
                violation_error_message="This name stands here already with the same source and place.",
            ),
        ]

from django.db import models
from django.db.models import PROTECT, CharField, F, ForeignKey, Q

from publishing.models import Row
from sources.choices import ClaimStatus
from sources.querysets import ClaimQuerySet


def in_order(first: str, second: str) -> Q:
    """Hold two partial dates in order: what may have begun by the last day of the other is so."""
    unknown = Q(**{first: ""}) | Q(**{second: ""})
    return unknown | Q(**{f"{second}__latest__gte": F(f"{first}__earliest")})


class Sourced(models.Model):
    """Something that a document says: who said it, where it stands, how sure it is."""

    document = ForeignKey(
        "sources.Document",
        PROTECT,
        related_name="+",
        help_text="The document that says so.",
    )
    locator = CharField(
        max_length=120,
        blank=True,
        help_text="Where in the document: line 37, page 4, table 2.",
    )
    said_by_organisation = ForeignKey(
        "sources.Organisation",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The body that says so, if the document passes on its words or figures.",
    )
    said_by_person = ForeignKey(
        "sources.Person",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The person who says so, if the document passes on their words.",
    )
    said_by_text = CharField(
        max_length=200,
        blank=True,
        help_text="Who says so where no record fits: unnamed observers, opposition groups. "
        "Leave all three empty when the document speaks for itself.",
    )
    status = CharField(
        max_length=20,
        choices=ClaimStatus,
        default=ClaimStatus.REPORTED,
        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
    )
    is_inferred = models.BooleanField(
        "inferred",
        default=False,
        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
    )
    basis = models.TextField(
        blank=True,
        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(is_inferred=False) | ~Q(basis=""),
                name="%(app_label)s_%(class)s_inference_names_its_basis",
                violation_error_message="Say under basis what this was inferred from.",
            ),
            models.CheckConstraint(
                condition=Q(said_by_organisation=None) | Q(said_by_person=None),
                name="%(app_label)s_%(class)s_has_one_speaker",
                violation_error_message="Choose the organisation or the person who says so, not both.",
            ),
        ]

    @property
    def said_by(self) -> models.Model | None:
        return self.said_by_organisation or self.said_by_person


class Claim(Sourced, Row):
    """A sourced row of a record."""

    preferred_because = models.TextField(
        "preferred, because",
        blank=True,
        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
    )

    objects = ClaimQuerySet.as_manager()

    class Meta(Sourced.Meta):
        abstract = True

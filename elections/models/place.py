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
)

from elections.choices import PlaceLevel
from elections.querysets import PlaceQuerySet
from publishing.models import Record
from sources.choices import countries
from sources.models import Naming


class Place(Record):
    """A part of a country, or the whole; a city and the region around it are two places."""

    name = CharField(
        max_length=200,
        help_text="With its level where two places share a name: Almaty city, Almaty oblast.",
    )
    level = CharField(max_length=20, choices=PlaceLevel)
    country = CharField(max_length=2, choices=countries)
    parent = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The next larger place that it lies in, if a source says which.",
    )
    summary = TextField(blank=True, help_text="What a reader must know to tell it from its namesakes.")

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(parent=F("id")), name="elections_place_does_not_lie_in_itself"),
            UniqueConstraint(
                fields=["country", "level", "name"],
                name="elections_place_stands_once_at_its_level",
                violation_error_message="This place stands here already at the same level.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceName(Naming):
    place = ForeignKey(Place, CASCADE, related_name="names")

    class Meta(Naming.Meta):
        verbose_name = "name"
        constraints = [
            *Naming.Meta.constraints,
            UniqueConstraint(
                fields=["place", "text", "kind", "document", "locator"],
                name="elections_place_name_stands_once_for_each_source",
                violation_error_message="This name stands here already with the same source and place.",
            ),
        ]

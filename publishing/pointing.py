"""What points to a record: rows of its own, other records, and rows of other records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import CASCADE, F, IntegerField, Value

from publishing.models import Record, Row


@dataclass(frozen=True)
class Place:
    """A column that can point to records of a kind; ``owner`` is the column of the record that it belongs to."""

    model: type[models.Model]
    field: Any
    owner: Any
    owner_model: type[models.Model]

    @property
    def is_own(self) -> bool:
        """Whether what stands here is a row of the very record that it points to."""
        return self.field is self.owner

    @property
    def label(self) -> str:
        if self.model is self.owner_model:
            return str(self.field.verbose_name)
        if self.model._meta.auto_created:
            return str(self.field.remote_field.model._meta.verbose_name_plural)
        return f"{self.model._meta.verbose_name} › {self.field.verbose_name}"

    @property
    def is_unique_with_others(self) -> bool:
        meta = self.model._meta
        unique = [c for c in meta.constraints if isinstance(c, models.UniqueConstraint)]
        return any(self.field.name in constraint.fields for constraint in unique) or bool(meta.auto_created)


@dataclass(frozen=True)
class Pointer:
    """One thing that points to the record: where, its id, and the record that it belongs to."""

    place: Place
    pk: Any
    owner: UUID


def places(model: type[models.Model]) -> list[Place]:
    """Return every column of records and rows that can point to records of ``model``."""
    found = []
    for relation in model._meta.get_fields(include_hidden=True):
        if (
            not isinstance(relation, models.ManyToOneRel)
            or relation.field.model is not relation.related_model
        ):
            continue
        owner = _owner(relation.related_model, relation.field)
        if owner is not None:
            is_record = issubclass(relation.related_model, Record)
            owner_model = relation.related_model if is_record else owner.related_model
            found.append(Place(relation.related_model, relation.field, owner, owner_model))
    return found


def pointers(record: Any) -> list[Pointer]:
    """Return all that points to ``record``, in one query."""
    known = places(type(record))
    queries = []
    for number, place in enumerate(known):
        column = "pk" if place.model is place.owner_model else place.owner.attname
        # The key of a relation between two records is a number, and a union holds one type.
        pk = column if place.model._meta.auto_created else "pk"
        queries.append(
            place.model._base_manager.filter(**{place.field.name: record})
            .order_by()
            .annotate(in_place=Value(number, output_field=IntegerField()), found_pk=F(pk), owned_by=F(column))
            .values_list("in_place", "found_pk", "owned_by")
        )
    if not queries:
        return []
    rows = queries[0].union(*queries[1:], all=True)
    return [Pointer(known[number], pk, owner) for number, pk, owner in rows]


def own_rows(record: Any) -> Iterator[tuple[Place, list[Any]]]:
    """Yield each kind of row that the record has, with its rows in order."""
    for place in places(type(record)):
        if place.is_own:
            rows = place.model._base_manager.filter(**{place.field.name: record})
            yield place, list(rows.order_by("position", "pk"))


def _owner(model: Any, field: Any) -> Any:
    """The column that leads from ``model`` to the record it belongs to; the id where it is a record itself."""
    if issubclass(model, Record):
        return model._meta.pk
    columns = [one for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey)]
    if model._meta.auto_created:
        is_of_the_target = field.related_model is not model._meta.auto_created
        return next((one for one in columns if one is not field), None) if is_of_the_target else None
    if not issubclass(model, Row):
        return None
    return next(
        (
            one
            for one in columns
            if one.remote_field.on_delete is CASCADE and issubclass(one.related_model, Record)
        ),
        None,
    )

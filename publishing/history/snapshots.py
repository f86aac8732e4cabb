"""The state of a record: its own fields and all its rows, as plain values in a fixed order."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CASCADE, Field, ManyToManyField, Model

from publishing import items
from publishing.models import Row

# Model label → rows in order of their keys, each field name → plain value.
State = dict[str, list[dict[str, Any]]]

# What the desk notes beside the content.
BOOKKEEPING = ("changed_at", "changed_by", "working_hash")


@dataclass(frozen=True)
class Part:
    """The rows of one model that belong to a record, by the relation ``owner``."""

    model: type[Model]
    owner: str


def parts(model: type[Model]) -> list[Part]:
    """Return what belongs to a record of ``model``, in a fixed order."""
    found = [
        Part(relation.related_model, relation.field.name)
        for relation in model._meta.related_objects
        if isinstance(relation.related_model, type)
        and issubclass(relation.related_model, Row)
        and relation.one_to_many
        and relation.on_delete is CASCADE
    ]
    return sorted(found, key=lambda part: part.model._meta.label_lower)


def columns(model: type[Model], owner: str = "") -> list[Any]:
    """Return the fields of ``model`` that a state holds: all but bookkeeping and the way to the owner."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.name not in BOOKKEEPING and field.name != owner
    ]


def choices(model: type[Model]) -> list[ManyToManyField]:
    """Return the relations to many that a state holds."""
    return [
        field
        for field in model._meta.many_to_many
        if field.remote_field.through._meta.auto_created  # type: ignore[union-attr]
    ]


def take(model: type[Model], pk: Any) -> State:
    """Return the state of the record as the database holds it; without any row where there is no such record."""
    state = {model._meta.label_lower: _rows(model, "", {"pk": pk})}
    for part in parts(model):
        state[part.model._meta.label_lower] = _rows(part.model, part.owner, {part.owner: pk})
    return {label: rows for label, rows in state.items() if rows}


def text_of(state: State) -> str:
    return items.canonical(state)


def hash_of(state: State) -> str:
    return hashlib.sha256(text_of(state).encode()).hexdigest()


def through_rows(field: ManyToManyField, pks: Collection[Any]) -> Any:
    """Return the rows of the table between, for the objects ``pks`` that hold ``field``."""
    through: Any = field.remote_field.through
    return through._base_manager.filter(**{f"{field.m2m_field_name()}__in": pks})


def plain(field: Field, one: Model) -> Any:
    """Return a field's value as a state holds it."""
    value = field.value_from_object(one)
    if value is None or isinstance(value, bool | int | dict | list):
        return value
    return field.value_to_string(one)


def _rows(model: type[Model], owner: str, which: dict[str, Any]) -> list[dict[str, Any]]:
    fields = columns(model, owner)
    rows = {
        one.pk: {field.name: plain(field, one) for field in fields}
        for one in model._base_manager.filter(**which).order_by("pk")
    }
    for field in choices(model) if rows else ():
        chosen = defaultdict(list)
        for pk, target in _pairs(field, list(rows)):
            chosen[pk].append(str(target))
        for pk, row in rows.items():
            row[field.name] = sorted(chosen[pk])
    return [rows[pk] for pk in sorted(rows, key=str)]


def _pairs(field: ManyToManyField, pks: list[Any]) -> Iterator[tuple[Any, Any]]:
    names = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    return iter(through_rows(field, pks).values_list(*names))

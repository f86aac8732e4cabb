"""What merging two records of one thing would do, before it is done."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from publishing import pointing
from publishing.models import Edition
from publishing.pointing import Pointer

NOT_OF_THE_THING = {"id", "key"}
NOT_OF_THE_ROW = {"id", "position"}


@dataclass(frozen=True)
class FieldPair:
    """A field of the two records. They differ where ``differs``; one value survives."""

    name: str
    label: str
    kept: Any
    folded: Any
    kept_told: str
    folded_told: str

    @property
    def differs(self) -> bool:
        return self.kept != self.folded

    @property
    def suggested(self) -> str:
        return "folded" if self.kept in (None, "") else "kept"


@dataclass
class Plan:
    """All that a merger moves and drops, and what forbids it."""

    kept: Any
    folded: Any
    fields: list[FieldPair]
    moving: list[Any]
    dropping: list[Any]
    pointers: list[Pointer]
    kept_live: Edition | None
    folded_live: Edition | None
    problems: list[str] = field(default_factory=list)

    @property
    def touched(self) -> dict[type[models.Model], set[Any]]:
        """The other records that will say something else, by model."""
        found: dict[type[models.Model], set[Any]] = {}
        for pointer in self.pointers:
            if pointer.owner not in (self.kept.pk, self.folded.pk):
                found.setdefault(pointer.place.owner_model, set()).add(pointer.owner)
        return found

    @property
    def fingerprint(self) -> str:
        """Tells whether this is still the plan that an editor was shown."""
        said = [
            [str(self.kept.pk), str(self.folded.pk), *self.problems],
            [[pair.name, pair.kept_told, pair.folded_told] for pair in self.fields],
            [str(row.pk) for row in (*self.moving, *self.dropping)],
            sorted([pointer.place.label, str(pointer.pk)] for pointer in self.pointers),
            [edition and edition.pk for edition in (self.kept_live, self.folded_live)],
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def of(kept: Any, folded: Any) -> Plan:
    """Return what it would take to fold ``folded`` into ``kept``."""
    moving, dropping = _rows(kept, folded)
    pointers = [one for one in pointing.pointers(folded) if not one.place.is_own]
    current = {
        edition.record: edition for edition in Edition.objects.live().filter(record__in=[kept.pk, folded.pk])
    }
    plan = Plan(
        kept=kept,
        folded=folded,
        fields=list(_fields(kept, folded)),
        moving=moving,
        dropping=dropping,
        pointers=pointers,
        kept_live=current.get(kept.pk),
        folded_live=current.get(folded.pk),
    )
    plan.problems = [*_of_state(plan), *_of_rows(plan), *_of_pointers(plan)]
    return plan


def _fields(kept: Any, folded: Any) -> Iterator[FieldPair]:
    for column in kept._meta.concrete_fields:
        if column.editable and column.name not in NOT_OF_THE_THING:
            values = [_value(column, record, kept, folded) for record in (kept, folded)]
            told = [
                _told(column, record, value) for record, value in zip((kept, folded), values, strict=True)
            ]
            yield FieldPair(column.name, str(column.verbose_name).capitalize(), *values, *told)


def _value(column: Any, record: Any, kept: Any, folded: Any) -> Any:
    """What a record holds in the world after the merger, where neither can point to the other."""
    value = getattr(record, column.name)
    is_one_of_them = isinstance(value, models.Model) and value.pk in (kept.pk, folded.pk)
    return None if is_one_of_them else value


def _told(column: Any, record: Any, value: Any) -> str:
    if column.choices:
        return str(getattr(record, f"get_{column.name}_display")())
    return "" if value is None else str(value)


def _rows(kept: Any, folded: Any) -> tuple[list[Any], list[Any]]:
    """The rows of ``folded`` that move, and those that ``kept`` has already."""
    moving: list[Any] = []
    dropping: list[Any] = []
    those_of_kept = {place.field: rows for place, rows in pointing.own_rows(kept)}
    for place, rows in pointing.own_rows(folded):
        known = {_content(row, place.field, kept, folded) for row in those_of_kept[place.field]}
        for row in rows:
            (dropping if _content(row, place.field, kept, folded) in known else moving).append(row)
    return moving, dropping


def _content(row: Any, parent: Any, kept: Any, folded: Any) -> tuple[Any, ...]:
    values = [
        getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if column is not parent and column.name not in NOT_OF_THE_ROW
    ]
    return tuple(kept.pk if value == folded.pk else value for value in values)


def _of_state(plan: Plan) -> Iterator[str]:
    for record in (plan.kept, plan.folded):
        waiting = Edition.objects.waiting().filter(record=record.pk).first()
        if waiting:
            due = f"{waiting.due_at:%d %B %Y, %H:%M}"
            yield f"An edition of “{record}” waits for {due} UTC. Cancel it or let it come out first."
    if plan.folded_live and not plan.kept_live:
        yield (
            f"“{plan.folded}” is live and “{plan.kept}” is not: its address would lead nowhere. "
            "Publish the one to keep first, or keep the other one."
        )


def _of_rows(plan: Plan) -> Iterator[str]:
    for row in plan.moving:
        owner = next(
            place for place in pointing.places(type(plan.kept)) if place.is_own and place.model is type(row)
        )
        yield from _conflicts(row, owner.field, plan, f"{row._meta.verbose_name} “{row}”")


def _of_pointers(plan: Plan) -> Iterator[str]:
    for pointer in plan.pointers:
        if pointer.place.is_unique_with_others and not pointer.place.model._meta.auto_created:
            thing = pointer.place.model._base_manager.get(pk=pointer.pk)
            yield from _conflicts(thing, pointer.place.field, plan, f"{pointer.place.label} “{thing}”")


def _conflicts(thing: Any, column: Any, plan: Plan, name: str) -> Iterator[str]:
    before = getattr(thing, column.attname)
    setattr(thing, column.attname, plan.kept.pk)
    try:
        thing.validate_unique()
        thing.validate_constraints()
    except ValidationError as error:
        said = " ".join(error.messages)
        yield f"The {name} cannot move: {said} Make the two alike or remove one of them, then merge."
    finally:
        setattr(thing, column.attname, before)

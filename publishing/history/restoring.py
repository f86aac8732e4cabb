"""How a state of the past becomes the record again: what of it still fits, and how it is written."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connections, router
from django.db.models import Model

from publishing.history import snapshots
from publishing.history.names import Names, is_record, kind_of_row, label_of, model_of
from publishing.history.snapshots import State

Row = dict[str, Any]


@dataclass
class Plan:
    """What would be written, what of the old state is left out, and what stands in the way; in words."""

    state: State
    notes: list[str] = field(default_factory=list)
    obstacles: list[str] = field(default_factory=list)


def plan(model: type[Model], old: State, now: State) -> Plan:
    """Fit the ``old`` state to the fields and the records of today; ``now`` is the record's present state."""
    known = {part.model._meta.label_lower for part in snapshots.parts(model)} | {model._meta.label_lower}
    planned = Plan({label: [dict(row) for row in rows] for label, rows in old.items() if label in known})
    for label in sorted(old.keys() - known):
        planned.notes.append(
            f"{len(old[label])} × {kind_of_row(label)}: the desk no longer has rows of this kind. They are left out."
        )
    for label, rows in planned.state.items():
        _fit_fields(planned, label, rows, {row["id"]: row for row in now.get(label, [])})
    _fit_relations(planned, model)
    planned.state = {label: rows for label, rows in planned.state.items() if rows}
    return planned


def write(model: type[Model], pk: Any, state: State, *, is_new: bool) -> Any:
    """Make the rows of the record those of ``state``; return the record. The caller holds the lock.

    Rows are taken out and put in again with their own ids, so that two may have swapped a value that only one may
    have. Raises ``ValidationError`` or ``IntegrityError`` where the state cannot stand beside other records.
    """
    parts = snapshots.parts(model)
    (row,) = state[model._meta.label_lower]
    record = _built(model, row)
    record._state.adding = is_new
    record.validate_unique()
    record.validate_constraints()
    _take_out(parts, pk)
    names = [one.name for one in snapshots.columns(model) if not one.primary_key]
    record.save(**({"force_insert": True} if is_new else {"update_fields": names}))
    for relation in snapshots.choices(model):
        getattr(record, relation.name).set(row[relation.name])
    for part in parts:
        _put_in(part, pk, state.get(part.model._meta.label_lower, []))
    tables = [one._meta.db_table for one in (model, *(part.model for part in parts))]
    connections[router.db_for_write(model)].check_constraints(table_names=tables)
    return record


def _fit_fields(planned: Plan, label: str, rows: list[Row], present: dict[str, Row]) -> None:
    model = model_of(label)
    owners = {part.owner for part in _parts_of(planned, label)}
    fields = {one.name: one for one in _fields(model) if one.name not in owners}
    gone, new = set(), set()
    for row in rows:
        for name in row.keys() - fields.keys():
            gone.add(name)
            del row[name]
        for name in fields.keys() - row.keys():
            new.add(name)
            row[name] = present.get(row["id"], {}).get(name, _default(fields[name]))
            if row[name] is None and not fields[name].null:
                planned.obstacles.append(_no_value(label, name))
    planned.notes += [
        f"{_place(label, name)}: the desk no longer has this field. It is left out." for name in sorted(gone)
    ]
    planned.notes += [
        f"{_place(label, name)}: this field came later. It keeps its present value, or stays empty."
        for name in sorted(new)
    ]


def _fit_relations(planned: Plan, model: type[Model]) -> None:
    """Let go of what refers to records that no longer exist; the record itself will."""
    wanted: dict[type[Model], set[str]] = defaultdict(set)
    for _label, _row, one, keys in _references(planned.state):
        wanted[one.related_model] |= keys
    wanted[model] -= {row["id"] for row in planned.state[model._meta.label_lower]}
    lost = {
        target: keys
        - {str(pk) for pk in target._base_manager.filter(pk__in=keys).values_list("pk", flat=True)}
        for target, keys in wanted.items()
    }
    names = Names()
    for label, row, one, keys in _references(planned.state):
        if keys & lost[one.related_model]:
            names.want_row(model_of(label), row)
    names.read()
    for label, row, one, keys in list(_references(planned.state)):
        if missing := keys & lost[one.related_model]:
            _let_go(planned, label, row, one, missing, names)


def _let_go(planned: Plan, label: str, row: Row, one: Any, missing: set[str], names: Names) -> None:
    said = f"{_place(label, one.name)}: {names.told(one, sorted(missing))}"
    if one.many_to_many:
        row[one.name] = [key for key in row[one.name] if key not in missing]
        planned.notes.append(f"{said}. It is left out.")
    elif one.null:
        row[one.name] = None
        planned.notes.append(f"{said}. The field stays empty.")
    elif is_record(label):
        planned.obstacles.append(f"{said}. Without it the record cannot stand: recover it first.")
    elif row in planned.state[label]:
        title = names.title(model_of(label), row)
        planned.state[label].remove(row)
        planned.notes.append(f"{said}. The row “{title}” cannot stand without it and is left out.")


def _references(state: State) -> Iterator[tuple[str, Row, Any, set[str]]]:
    for label, rows in state.items():
        relations = [one for one in _fields(model_of(label)) if one.is_relation]
        for row in rows:
            for one in relations:
                value = row.get(one.name)
                if value:
                    yield label, row, one, set(value if one.many_to_many else [str(value)])


def _fields(model: Any) -> list[Any]:
    return [*snapshots.columns(model), *snapshots.choices(model)]


def _parts_of(planned: Plan, label: str) -> list[snapshots.Part]:
    owners = [model_of(one) for one in planned.state if is_record(one)]
    return [
        part for owner in owners if owner for part in snapshots.parts(owner) if part.model is model_of(label)
    ]


def _default(one: Any) -> Any:
    if one.many_to_many:
        return []
    return snapshots.plain(one, one.model())


def _place(label: str, name: str) -> str:
    shown = label_of(model_of(label), name)
    return shown if is_record(label) else f"{kind_of_row(label)} › {shown}"


def _no_value(label: str, name: str) -> str:
    return f"{_place(label, name)}: this field came later and must be filled in, and nobody knows with what."


def _built(model: type[Model], row: Row) -> Any:
    values = {
        one.attname: one.to_python(row[one.name]) for one in snapshots.columns(model) if one.name in row
    }
    return model(**values)


def _take_out(parts: list[snapshots.Part], pk: Any) -> None:
    for part in parts:
        rows = part.model._base_manager.filter(**{part.owner: pk})
        using = router.db_for_write(part.model)
        for one in snapshots.choices(part.model):
            snapshots.through_rows(one, list(rows.values_list("pk", flat=True)))._raw_delete(using)
        rows._raw_delete(using)  # no row is asked what depends on it: it comes back


def _put_in(part: snapshots.Part, pk: Any, rows: list[Row]) -> None:
    owner: Any = part.model._meta.get_field(part.owner)
    built = [_built(part.model, row) for row in rows]
    for one in built:
        setattr(one, owner.attname, pk)
    part.model._base_manager.bulk_create(built)
    for one in snapshots.choices(part.model):
        through: Any = one.remote_field.through
        source, target = f"{one.m2m_field_name()}_id", f"{one.m2m_reverse_field_name()}_id"
        through._base_manager.bulk_create(
            through(**{source: row["id"], target: key}) for row in rows for key in row[one.name]
        )

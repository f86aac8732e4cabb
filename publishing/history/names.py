"""What the values of a state are called, in an editor's words."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.formats import date_format
from django.utils.text import Truncator

from publishing.history import snapshots
from publishing.models import Record, Row, Save

UNTITLED_AFTER = 60
LOST = "a record that no longer exists"


class Names:
    """The names of the records that states refer to: first all are asked for, then they are read at once."""

    def __init__(self) -> None:
        self._wanted: dict[type[Model], set[str]] = defaultdict(set)
        self._known: dict[tuple[type[Model], str], str] = {}

    def want(self, field: Any, value: Any) -> None:
        """Ask for what ``value`` of ``field`` refers to, if it is a relation."""
        if field is not None and field.is_relation and value:
            self._wanted[field.related_model].update(value if isinstance(value, list) else [str(value)])

    def want_row(self, model: type[Model], row: dict[str, Any]) -> None:
        for name, value in row.items():
            self.want(field_of(model, name), value)

    def read(self) -> "Names":
        """Look up everything that was asked for, in a query for each kind, and one for what is gone."""
        for model, keys in self._wanted.items():
            for one in named(model).filter(pk__in=keys):
                self._known[model, str(one.pk)] = str(one)
        gone = [
            (model, key)
            for model, keys in self._wanted.items()
            for key in keys
            if (model, key) not in self._known and issubclass(model, Record)
        ]
        if gone:
            saves = Save.objects.filter(record__in=[key for _model, key in gone]).order_by("pk")
            titles = {str(record): title for record, title in saves.values_list("record", "title")}
            self._known |= {(model, key): f"{titles[key]} (deleted)" for model, key in gone if key in titles}
        self._wanted.clear()
        return self

    def told(self, field: Any, value: Any) -> str:
        """A value in words, "" where there is none."""
        if value is None or value == "" or value == []:
            return ""
        if field is None:
            return str(value)
        if field.is_relation:
            values = value if isinstance(value, list) else [str(value)]
            return ", ".join(sorted(self._known.get((field.related_model, one), LOST) for one in values))
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if field.get_internal_type() in ("DateField", "DateTimeField"):
            moment = field.to_python(value)
            return date_format(moment, "j F Y" if field.get_internal_type() == "DateField" else "j F Y, H:i")
        return str(dict(field.flatchoices).get(value, value))

    def title(self, model: type[Model], row: dict[str, Any]) -> str:
        """What a row is recognised by: the first values of what makes it one of its kind, else its first text."""
        told = []
        for name in identifying(model):
            field = field_of(model, name)
            if row.get(name) and not isinstance(row[name], bool):
                told.append(self.told(field, row[name]))
        return Truncator(", ".join(told[:2])).chars(UNTITLED_AFTER)


def named(model: type[Model]) -> Any:
    manager = model._default_manager
    return manager.with_name() if issubclass(model, Record) else manager.all()  # type: ignore[attr-defined]


def model_of(label: str) -> Any:
    """Return the model that a state calls ``label``, None where the product no longer has it."""
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def is_record(label: str) -> bool:
    model = model_of(label)
    return model is not None and issubclass(model, Record)


def in_order(model: type[Model] | None, names: Iterable[str]) -> list[str]:
    """Return the names of fields as the model declares them: its own, those of mixins, those that it no longer has."""
    if model is None:
        return sorted(names)
    known = [field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)]
    known.sort(key=mixed_in(model).__contains__)
    return sorted(names, key=lambda name: (known.index(name) if name in known else len(known), name))


def field_of(model: type[Model] | None, name: str) -> Any:
    """Return the field of that name, None where the model no longer has it."""
    if model is None:
        return None
    known = {field.name: field for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    return known.get(name)


def label_of(model: type[Model] | None, name: str) -> str:
    field = field_of(model, name)
    text = str(field.verbose_name) if field is not None else name.replace("_", " ")
    return text[:1].upper() + text[1:]


def kind_of_row(label: str, *, plural: bool = False) -> str:
    """What a row of the model is called: the model's name, or its label where the product no longer has it."""
    model = model_of(label)
    if model is None:
        return label.rpartition(".")[2].capitalize()
    text = str(model._meta.verbose_name_plural if plural else model._meta.verbose_name)
    return text[:1].upper() + text[1:]


@cache
def identifying(model: type[Model]) -> list[str]:
    """Return the fields that tell a row of ``model`` from its neighbours, the most telling first.

    What a mixin adds, such as where a row is cited from, tells least.
    """
    names = [name for one in model._meta.constraints for name in getattr(one, "fields", ())]
    names += [one.name for one in model._meta.concrete_fields if one.get_internal_type() == "TextField"]
    owners = {one.name for one in model._meta.concrete_fields if one.is_relation and _is_owner(model, one)}
    return sorted(
        dict.fromkeys(name for name in names if name not in owners), key=mixed_in(model).__contains__
    )


@cache
def mixed_in(model: type[Model]) -> frozenset[str]:
    """Return the fields that ``model`` has from mixins, such as where it is cited from."""
    bases: tuple[Any, ...] = model.__mro__
    return frozenset(
        one.name
        for base in bases
        if hasattr(base, "_meta") and base._meta.abstract and not issubclass(base, Row | Record)
        for one in base._meta.local_fields
    )


def _is_owner(model: type[Model], field: Any) -> bool:
    return any(
        part.model is model and part.owner == field.name for part in snapshots.parts(field.related_model)
    )

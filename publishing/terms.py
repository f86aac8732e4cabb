"""The words of the desk's forms for what a document of a kind holds: its fields, its lists and their rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import Truncator, capfirst
from rest_framework import serializers

from publishing import differences, registry
from publishing.differences import NAMING, SILENT, Path
from publishing.pairing import Row

WORDS_OF_A_NAME = 12
SOURCE, NOT_TICKED = "Source", "no"


@dataclass(frozen=True)
class Terms:
    """What an object is called, one and many, and what its parts are; in the order in which they are told."""

    one: str = ""
    many: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    within: dict[str, "Terms"] = field(default_factory=dict)
    unsaid: tuple[str, ...] = ()
    choices: dict[str, dict[str, str]] = field(default_factory=dict)


class FormWording(differences.Wording):
    """Calls everything as the forms of one kind do: Figure “Turnout” (official), Source › Place in it."""

    def __init__(self, kind: str) -> None:
        self.terms = of(kind)
        self._known: dict[Path, Terms] = {(): self.terms}

    def heading(self, path: Path) -> str:
        return capfirst(self._at(path).many or super().heading(path)) if path else capfirst(self.terms.one)

    def label(self, path: Path) -> str:
        return self._at(path[:-1]).labels.get(path[-1]) or super().label(path)

    def row(self, path: Path, row: Row) -> str:
        terms = self._at(path)
        named = next((self.value((*path, name), row[name]) for name in _naming(terms) if row.get(name)), "")
        said = [capfirst(terms.one or super().label(path))]
        said += [f"“{Truncator(named).words(WORDS_OF_A_NAME)}”"] if named else []
        status = (row.get("cite") or {}).get("status_label", "")
        return " ".join([*said, f"({status.lower()})"] if status else said)

    def value(self, path: Path, value: Any) -> str:
        """A value in words; a code by the choice that it stands for on the form."""
        if not path or not isinstance(value, str):
            return super().value(path, value)
        return self._at(path[:-1]).choices.get(path[-1], {}).get(value) or value

    def whole(self, path: Path, row: Row) -> str:
        """A line for each field that says something; a box that is not ticked says nothing."""
        told = differences.flat({}, row, self, path)
        return "\n".join(f"{change.label}: {change.new}" for change in told if change.new != NOT_TICKED)

    def names(self, path: Path, names: list[str]) -> list[str]:
        terms = self._at(path)
        place = {name: number for number, name in enumerate(terms.labels)}
        said = (name for name in super().names(path, names) if name not in terms.unsaid)
        return sorted(said, key=lambda name: place.get(name, len(place)))

    def _at(self, path: Path) -> Terms:
        if path not in self._known:
            self._known[path] = self._at(path[:-1]).within.get(path[-1], Terms())
        return self._known[path]


@cache
def of(kind: str) -> Terms:
    """Return the words for documents of ``kind``."""
    document = registry.get(kind)
    return _terms(document.serializer_class(), document.model)


def _terms(serializer: Any, model: type[Model]) -> Terms:
    """``called`` (one, many) and ``unsaid`` (names) on a serializer count before what its model says."""
    own = getattr(getattr(serializer, "Meta", None), "model", None)
    of_model = (str(own._meta.verbose_name), str(own._meta.verbose_name_plural)) if own else ("", "")
    one, many = getattr(serializer, "called", of_model)
    model = own or model
    labels = {name: _label(name, part, model) for name, part in serializer.fields.items()}
    choices = {name: dict(_choices(part.source or name, model)) for name, part in serializer.fields.items()}
    within, unsaid = dict(_within(serializer, model)), getattr(serializer, "unsaid", ())
    return Terms(one, many, labels, within, unsaid, {name: some for name, some in choices.items() if some})


def _choices(name: str, model: type[Model]) -> Iterator[tuple[str, str]]:
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return
    yield from ((str(code), str(label)) for code, label in getattr(found, "flatchoices", ()))


def _within(serializer: Any, model: type[Model]) -> Iterator[tuple[str, Terms]]:
    for name, part in serializer.fields.items():
        inner = getattr(part, "child", part)
        if isinstance(inner, serializers.Serializer):
            yield name, _terms(inner, model)


def _label(name: str, part: Any, model: type[Model]) -> str:
    if name == "cite":
        return SOURCE
    try:
        found = model._meta.get_field(part.source or name)
    except FieldDoesNotExist:
        return capfirst(name.replace("_", " "))
    return capfirst(str(getattr(found, "verbose_name", name.replace("_", " "))))


def _naming(terms: Terms) -> list[str]:
    """The fields that may name a row, those that every kind of row knows first."""
    silent = {*NAMING, *SILENT, *terms.unsaid, *terms.within}
    return [*NAMING, *(name for name in terms.labels if name not in silent)]

"""The query parameters of a request, read strictly: what is not understood is refused by name."""

import datetime
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeVar

from django.http import QueryDict

from feed import pagination
from feed.filters import filterset_for
from feed.pagination import Ordering
from feed.problems import Problem
from publishing import reading
from publishing.documents import Document
from publishing.querysets import EditionQuerySet

Value = TypeVar("Value")
DETAIL = ["at"]
WHOLE_NUMBER = re.compile(r"[0-9]{1,19}")
CHANGES = ["after", "limit"]


class Parameters:
    """Reads parameters one by one, and gathers what is wrong with them into one Problem."""

    def __init__(self, query: QueryDict, known: list[str]) -> None:
        self.texts = {name: str(query[name]) for name in query}
        self.errors: dict[str, list[str]] = {}
        unknown = sorted(set(query) - set(known))
        if unknown:
            raise Problem("unknown-parameter", _unknown(unknown[0], known), unknown=unknown, known=known)
        for name in query:
            if len(query.getlist(name)) > 1:
                self.refuse(name, "Given more than once.")
            elif not self.texts[name].strip():
                self.refuse(name, "Given without a value.")
            elif "\0" in self.texts[name]:
                self.refuse(name, "Holds a NUL character.")

    def read(self, name: str, reader: Callable[[str], Value], default: Value) -> Value:
        """The parameter as ``reader`` makes it of the text, raising ``ValueError`` with what to say."""
        if name not in self.texts or name in self.errors:
            return default
        try:
            return reader(self.texts[name])
        except ValueError as error:
            self.refuse(name, str(error))
            return default

    def refuse(self, name: str, message: str) -> None:
        self.errors.setdefault(name, []).append(message)

    def settle(self) -> None:
        """Raise the Problem if there is one."""
        if self.errors:
            name, messages = next(iter(self.errors.items()))
            raise Problem("bad-parameter", f"{name}: {messages[0]}", errors=self.errors)


def names_for(kind: Document) -> list[str]:
    """Every parameter of the kind's list."""
    return ["at", *filterset_for(kind).base_filters, "ordering", "limit", "cursor"]


def has_filters(parameters: Parameters, kind: Document) -> bool:
    return not filterset_for(kind).base_filters.keys().isdisjoint(parameters.texts)


def filtered(parameters: Parameters, kind: Document, editions: EditionQuerySet) -> EditionQuerySet:
    """The editions that the request's filters let through."""
    filterset_class = filterset_for(kind)
    names = parameters.texts.keys() & filterset_class.base_filters.keys() - parameters.errors.keys()
    data = {name: parameters.texts[name] for name in names}
    filterset = filterset_class(data, queryset=editions)
    for name, messages in filterset.form.errors.items():
        for message in messages:
            parameters.refuse(name, str(message))
    return editions if parameters.errors else filterset.qs


def limit(parameters: Parameters, default: int) -> int:
    return parameters.read("limit", lambda text: _whole_number(text, 1, pagination.MAX_LIMIT), default)


def after(parameters: Parameters) -> int:
    """The sequence after which the page of changes begins."""
    return parameters.read("after", lambda text: _whole_number(text, 0, pagination.MAX_SEQUENCE), 0)


def instant(parameters: Parameters, now: datetime.datetime) -> datetime.datetime | None:
    """The instant that ``at`` asks for, or None for what is live."""

    def reader(text: str) -> datetime.datetime:
        moment = reading.parse_instant(text)
        if moment > now:
            raise ValueError("That instant has not come yet.")
        return moment

    return parameters.read("at", reader, None)


def ordering(parameters: Parameters) -> Ordering:
    def reader(text: str) -> Ordering:
        if text not in pagination.ORDERINGS:
            raise ValueError(f"Write one of {', '.join(pagination.ORDERINGS)}.")
        return pagination.ORDERINGS[text]

    return parameters.read("ordering", reader, pagination.ORDERINGS[pagination.DEFAULT_ORDERING])


def cursor(parameters: Parameters, order: Ordering) -> dict[str, Any] | None:
    return parameters.read("cursor", order.read_cursor, None)


def _whole_number(text: str, least: int, most: int) -> int:
    """Raises ``ValueError`` with a message fit to show."""
    if not WHOLE_NUMBER.fullmatch(text) or not least <= int(text) <= most:
        raise ValueError(f"Write a whole number from {least} to {most}.")
    return int(text)


def _unknown(name: str, known: list[str]) -> str:
    close = get_close_matches(name[:60], known, n=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    allowed = f"It has {', '.join(known)}." if known else "It has none."
    return f"This address has no parameter {name[:60]}.{hint} {allowed}"

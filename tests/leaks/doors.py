"""Every address that the URL resolver knows, filled in with what was planted.

A pattern that cannot be filled raises ``UnknownDoor``: whoever adds one says here how it is opened.
"""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import URLPattern, URLResolver, get_resolver

from publishing import registry
from publishing.models import PreviewLink
from tests.leaks import planting
from tests.leaks.planting import Planted

DESK = "admin/"
ARCHIVE = "/editions/"
KEYS_WORTH_GUESSING = ["draft", "embargoed", "retracted", "takendown"]
LONG_AGO = "2001-01-01T00:00:00Z"


class UnknownDoor(AssertionError):
    pass


@dataclass(frozen=True)
class Door:
    """One pattern: its route from the root, and the names of what it takes."""

    route: str
    takes: frozenset[str]

    @property
    def kind(self) -> str:
        """The kind whose path or plural the route holds, or nothing."""
        parts = set(self.route.split("/"))
        return next((kind.kind for kind in registry.kinds() if {kind.path, kind.plural} & parts), "")


def doors(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[Door]:
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern).removeprefix("^").removesuffix("$").removesuffix(r"\Z")
        if isinstance(entry, URLResolver):
            yield from doors(entry, route)
        elif isinstance(entry, URLPattern):
            yield Door(route, frozenset(entry.pattern.regex.groupindex))


def public_doors() -> list[Door]:
    return [door for door in doors() if not door.route.startswith(DESK)]


def desk_doors() -> list[Door]:
    return [door for door in doors() if door.route.startswith(DESK)]


def addresses(door: Door, planted: Planted) -> list[str]:
    """Every address behind a public door that something planted could come out of."""
    if door.route == "api/.*":
        return ["/api/v1/nothing-of-the-kind/"]
    if door.takes == {"sha256", "name"}:
        wholes = [f"/files/{sha256}/picture.png" for sha256 in planted.pictures.values()]
        return wholes + [f"/files/{sha256[::-1]}/picture-1.webp" for sha256 in planted.pictures.values()]
    if door.takes == {"key"} and door.kind:
        keys = [planting.key(state, kind) for state, kind in planted.records if kind == door.kind]
        return [f"/{door.route.replace('<slug:key>', key)}" for key in keys]
    if door.takes == {"key", "number"} and door.kind:
        keys = [planting.key(state, kind) for state, kind in planted.records if kind == door.kind]
        route = _fill(door.route, "number", "{}")
        return [f"/{_fill(route, 'key', key)}".format(number) for key in keys for number in (1, 2)]
    if door.takes == {"token"}:
        guesses = [record.pk for record in planted.records.values()]
        tokens = [
            *guesses,
            *planted.links.values(),
            *(link.secret_hash for link in PreviewLink.objects.all()),
        ]
        return [f"/{_fill(door.route, 'token', str(token))}" for token in tokens]
    if not door.takes and not set("<(*+?[") & set(door.route):
        return [f"/{door.route}"]
    raise UnknownDoor(f"Say in tests/leaks/doors.py how /{door.route} is opened.")


def desk_addresses(door: Door, planted: Planted) -> list[str]:
    """One address behind each door of the desk; for a record's pages, one for each state."""
    fillings: dict[str, Iterable[Any]] = {
        "pk": [record.pk for record in planted.records.values()],
        "object_id": [record.pk for record in planted.records.values()],
        "chosen": [uuid.UUID(int=1)],
        "content_type_id": [1],
        "app_label": ["elections"],
        "id": [1],
        "url": ["nothing-of-the-kind/"],
    }
    routes = [door.route]
    for name in door.takes:
        if name not in fillings:
            raise UnknownDoor(f"Say in tests/leaks/doors.py what {name} of /{door.route} is.")
        routes = [_fill(route, name, str(value)) for route in routes for value in list(fillings[name])[::12]]
    if any(set("<(*+?[") & set(route) for route in routes):
        raise UnknownDoor(f"Say in tests/leaks/doors.py how /{door.route} is opened.")
    return [f"/{route}" for route in routes]


def _fill(route: str, name: str, value: str) -> str:
    """Put a value in the place of ``<path:name>`` or ``(?P<name>…)``."""
    if f"(?P<{name}>" in route:
        before, _, after = route.partition(f"(?P<{name}>")
        return before + value + after.partition(")")[2]
    return "/".join(
        part.split("<")[0] + value if part.endswith(f"{name}>") and "<" in part else part
        for part in route.split("/")
    )


def questions(known: Iterable[str], facets: Iterable[str]) -> Iterator[str]:
    """Query strings that would fetch something secret if the words, the keys or the time of it were enough."""
    fillings = {
        "search": [planting.bait(state) for state in planting.STATES],
        "q": [planting.bait(state) for state in planting.STATES],
        "at": [LONG_AGO],
        "updated_since": [LONG_AGO],
        "limit": ["1", "200"],
        "after": ["0"],
        "ordering": ["released_at", "-released_at"],
        "cursor": ["nothing"],
        "format": ["json", "yaml", "html"],
        "kind": [kind.kind for kind in registry.kinds()],
    }
    for name in facets:
        keys = [planting.key(state, name) for state in KEYS_WORTH_GUESSING] if registry.is_kind(name) else []
        fillings[name] = [*keys, planting.bait("draft")]
    for name in known:
        if name not in fillings:
            raise UnknownDoor(f"Say in tests/leaks/doors.py what to ask of {name}.")
        yield from (urlencode({name: value}) for value in fillings[name])

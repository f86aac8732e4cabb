"""What sources disagree about: contradictions between claims of one record, and those that editors wrote down."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from publishing.models import Edition
from website import filters
from website.editions import Item, with_content

FACET = "disputed"
STATES = {
    "open": "Open",
    "settled": "One side preferred",
    "apparent": "Only looks like one",
}


@dataclass(slots=True)
class Side:
    """One value or sentence, with every source that gives it."""

    amount: dict[str, Any]
    text: str
    preferred_because: str
    cites: list[dict[str, Any]]


@dataclass(slots=True)
class Disagreement:
    """Two or more sides of one question, as a page shows them."""

    question: str
    subject: dict[str, Any] | None
    kind: str
    is_open: bool
    unit: str
    sides: list[Side]
    explanation: str = ""

    @property
    def state(self) -> str:
        return (
            "only looks like a contradiction"
            if self.kind == "apparent"
            else ("open" if self.is_open else "settled")
        )


def within(document: dict[str, Any]) -> list[Disagreement]:
    """What the claims of one record disagree about."""
    return [_of_claims(dispute) for dispute in document["disputes"]] if _has_claims(document) else []


def written_down(document: dict[str, Any]) -> Disagreement:
    """A dispute that is a record of its own."""
    return Disagreement(
        question=document["title"],
        subject=None,
        kind=document["kind"],
        is_open=document["is_open"],
        unit="",
        sides=[
            Side({}, side["text"], side["preferred_because"], [side["cite"]]) for side in document["sides"]
        ],
        explanation=document["explanation"],
    )


def of(item: Item) -> list[Disagreement]:
    return [written_down(item.document)] if item.kind == "dispute" else within(item.document)


def register(state: str, narrowed: dict[str, str]) -> QuerySet[Edition]:
    """Every live edition that holds a dispute, newest first.

    ``state`` narrows it, "" does not. ``narrowed`` has facets and their values; a record is a part of its own list.
    """
    editions = Edition.objects.live().with_facet(FACET, *([state] if state else STATES))
    for name, value in narrowed.items():
        about = filters.narrowed(Edition.objects.live(), {name: value}).values("pk")
        editions = editions.filter(Q(pk__in=about) | Q(kind=name, key=value))
    return with_content(editions).order_by("-date", "kind", "key")


def _has_claims(document: dict[str, Any]) -> bool:
    return isinstance(document.get("disputes"), list)


def _of_claims(dispute: dict[str, Any]) -> Disagreement:
    return Disagreement(
        question=", ".join(filter(None, (dispute["measure"], dispute["place"]))),
        subject=dispute["subject"],
        kind="",
        is_open=dispute["is_open"],
        unit=dispute["unit_label"],
        sides=list(_sides(dispute)),
    )


def _sides(dispute: dict[str, Any]) -> Iterable[Side]:
    is_number = bool(dispute["unit"])
    for value in dispute["values"]:
        text = "" if is_number else value["value"]
        yield Side(value if is_number else {}, text, value["preferred_because"], value["cites"])

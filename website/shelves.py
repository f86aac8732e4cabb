"""What other records say of the one on the page. Kinds declare the facets that they can be joined by."""

import datetime
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, Value, When, Window
from django.db.models.functions import RowNumber

from publishing import registry
from publishing.documents import Document
from publishing.models import Edition
from website import kinds
from website.editions import Item, items, with_content

ROOM = 12
ROOM_FOR = {
    "tally": 40,
    "mission": 24,
    "party": 40,
    "statement": 24,
    "allegation": 24,
    "event": 24,
    "election": 24,
    "dispute": 24,
}
ORDER = [
    "tally",
    "statement",
    "recommendation",
    "dispute",
    "mission",
    "meeting",
    "event",
    "story",
    "election",
    "rule",
    "act",
    "party",
    "person",
]
# The page of a source lists every claim of the other kinds row by row.
SHELVED = {"document": {"story"}}
OPEN_QUESTIONS = "Contradictions and open questions"
HEADINGS = {
    ("election", "election"): "Later elections",
    ("election", "act"): "Legal acts about it",
    ("election", "event"): "What happened beside the vote",
    ("party", "event"): "Events beside the vote",
    ("person", "event"): "Events, each with who tells of it",
    ("place", "event"): "What happened here",
    ("chamber", "event"): "What happened in it or to it",
    ("act", "event"): "Events that it came by or led to",
    ("organisation", "event"): "Events that it acted in or tells of",
    ("election", "dispute"): OPEN_QUESTIONS,
    ("party", "dispute"): OPEN_QUESTIONS,
    ("person", "dispute"): OPEN_QUESTIONS,
    ("organisation", "dispute"): OPEN_QUESTIONS,
    ("rule", "dispute"): OPEN_QUESTIONS,
    ("chamber", "dispute"): OPEN_QUESTIONS,
    ("chamber", "chamber"): "Its houses",
    ("chamber", "election"): "Elections of this body",
    ("chamber", "rule"): "Rules for its election",
    ("cycle", "election"): "Votes of this cycle",
    ("place", "place"): "Places in it",
    ("act", "act"): "Acts that amend it",
    ("act", "rule"): "Rules taken from it",
    ("mission", "mission"): "Parts of this mission",
    ("organisation", "organisation"): "Bodies within it",
    ("organisation", "document"): "Published by it",
    ("organisation", "tally"): "Results it gave",
    ("organisation", "election"): "Elections it gave figures or names on",
    ("organisation", "person"): "People with a role in it",
    ("organisation", "party"): "Parties that it decided on or spoke of",
    ("person", "party"): "Parties",
    ("person", "document"): "Written by this person",
    ("person", "statement"): "Statements by this person, or quoting them",
    ("person", "mission"): "Missions headed",
    ("party", "meeting"): "Meetings with observers",
    ("election", "meeting"): "Observers’ meetings with parties",
}


@dataclass(slots=True)
class Shelf:
    """The newest records of one kind that refer to the page's subject."""

    kind: Document
    items: list[Item]
    subject: tuple[str, str]
    is_cut: bool

    @property
    def heading(self) -> str:
        return HEADINGS.get((self.subject[0], self.kind.kind), kinds.plural(self.kind.kind))

    @property
    def anchor(self) -> str:
        return f"related-{self.kind.plural}"

    @property
    def more(self) -> str:
        """Where all of them are listed, "" when this is all."""
        name, key = self.subject
        return f"/{self.kind.path}/?{name}={key}" if self.is_cut else ""


def shelves(
    kind: str, key: str, keys: list[str], instant: datetime.datetime | None = None
) -> dict[str, Shelf]:
    """Collect by kind what refers, or at ``instant`` referred, to the record published under ``keys``. One query."""
    joined = [
        other
        for other in registry.kinds()
        if kind in other.facet_names and other.kind in SHELVED.get(kind, {other.kind})
    ]
    if not joined:
        return {}
    room = Case(
        *(When(kind=name, then=Value(count + 1)) for name, count in ROOM_FOR.items()),
        default=Value(ROOM + 1),
        output_field=IntegerField(),
    )
    place = Window(RowNumber(), partition_by="kind", order_by=[F("date").desc(), F("pk").desc()])
    referring = Edition.objects.shown(instant).of(*(other.kind for other in joined)).with_facet(kind, *keys)
    nearest = referring.annotate(place=place, room=room).filter(place__lte=F("room")).values("pk")
    found = items(
        with_content(Edition.objects.shown(instant).filter(pk__in=nearest)).order_by("-date", "-pk")
    )
    return {
        other.kind: Shelf(other, by_kind[: _room(other.kind)], (kind, key), len(by_kind) > _room(other.kind))
        for other in sorted(joined, key=_rank)
        if (by_kind := [item for item in found if item.kind == other.kind])
    }


def _room(kind: str) -> int:
    return ROOM_FOR.get(kind, ROOM)


def _rank(document: Document) -> int:
    return ORDER.index(document.kind) if document.kind in ORDER else len(ORDER)

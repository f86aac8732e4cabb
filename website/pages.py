"""What the page of each kind shows beside its own document: joins that no document holds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from website import claims, figures, lineage, names, participants, results, rules, themes, wording
from website.allegations import Allegation
from website.charts import finding
from website.editions import Item
from website.shelves import Shelf

Shelves = dict[str, Shelf]
Context = dict[str, Any]


@dataclass(slots=True)
class PartyResult:
    """One line of a tally on the page of its party."""

    tally: Item
    line: dict[str, Any]

    @property
    def claim(self) -> str:
        return f"{self.tally.title}: {wording.claimed(self.line)}"


def context(item: Item, keys: list[str], shelves: Shelves) -> Context:
    """Return what the template of the item's kind needs, taking from ``shelves`` what it shows in its own way."""
    gather = PAGES.get(item.kind)
    own = gather(item, keys, shelves) if gather else {}
    return own | _allegations(item, shelves)


def _allegations(item: Item, shelves: Shelves) -> Context:
    """Whole, with who says it, when, and what followed; a source’s page, which may have many, lists them."""
    shelf = None if item.kind == "document" else shelves.pop("allegation", None)
    return {
        "allegations": [Allegation(item) for item in shelf.items] if shelf else [],
        "more_allegations": shelf.more if shelf else "",
    }


def _election(item: Item, keys: list[str], shelves: Shelves) -> Context:
    shelf = shelves.pop("tally", None)
    tallies = results.by_stage(shelf.items) if shelf else []
    results.prepare(tallies, item.seen_at)
    for tally in tallies:
        tally.document["measures"] = figures.measures(tally.document["figures"])
    shelves.pop("rule", None)
    found = rules.rules_of(item, keys)
    stands = participants.stands(item.document.get("participants", []))
    statements = shelves["statement"].items if "statement" in shelves else []
    return {
        "rules": found,
        "linked": [found.reference, *(one.rule.document for one in found.of_the_day)],
        "stood": [one for one in stands if one.stood],
        "kept_out": [one for one in stands if not one.stood],
        "statements": statements,
        "themes": themes.of_missions(statements),
        "views": themes.of_others(statements),
        "tallies": tallies,
        "drawn": finding.leading(tallies, item.document, found.of_the_day),
        "more_tallies": shelf.more if shelf else "",
        "comparison": results.compare(tallies),
        "measures": figures.measures(item.document["figures"]),
    }


def _tally(item: Item, keys: list[str], shelves: Shelves) -> Context:
    results.prepare([item], item.seen_at)
    return {
        "measures": figures.measures(item.document["figures"]),
        "drawn": finding.with_election(item),
        "oembed": f"{reverse('website:oembed')}?{urlencode({'url': item.url})}",
    }


def _mission(item: Item, keys: list[str], shelves: Shelves) -> Context:
    shelf, parts = shelves.pop("meeting", None), shelves.pop("mission", None)
    return {
        "parts": parts.items if parts else [],
        "meetings": shelf.items if shelf else [],
        "more_meetings": shelf.more if shelf else "",
    }


def _allegation(item: Item, keys: list[str], shelves: Shelves) -> Context:
    return {"allegation": Allegation(item)}


def _party(item: Item, keys: list[str], shelves: Shelves) -> Context:
    shelf = shelves.pop("tally", None)
    tallies = shelf.items if shelf else []
    results.prepare(tallies, item.seen_at)
    related, voted = shelves.pop("party", None), shelves.pop("election", None)
    elections = voted.items if voted else []
    return {
        "lineage": lineage.lineage(item.document, keys, related.items if related else []),
        "results": [
            PartyResult(tally, line)
            for tally in tallies
            for line in tally.document["lines"]
            if line["party"] and line["party"]["key"] in keys
        ],
        "stands": list(participants.of_party(elections, keys)),
        "more_elections": voted.more if voted else "",
        "linked": [election.document.get("participants", []) for election in elections],
        "names": names.names(item.document["names"]),
        "more_results": shelf.more if shelf else "",
    }


def _rule(item: Item, keys: list[str], shelves: Shelves) -> Context:
    return {"provisions": rules.provisions(item.document["provisions"])}


def _named(item: Item, keys: list[str], shelves: Shelves) -> Context:
    return {"names": names.names(item.document["names"])}


def _place(item: Item, keys: list[str], shelves: Shelves) -> Context:
    found = []
    for shelf in (shelves.pop("election", None), shelves.pop("tally", None)):
        for other in shelf.items if shelf else []:
            here = [one for one in other.document["figures"] if one["area"] and one["area"]["key"] in keys]
            found.append((other, figures.measures(here)))
    linked = [other.document for other, _measures in found]
    return _named(item, keys, shelves) | {"figures_here": found, "linked": linked}


DESCRIPTION = "description"
SEARCHED = ("name", "spelling", "abbreviation")


def _source(item: Item, keys: list[str], shelves: Shelves) -> Context:
    groups, is_cut = claims.of_source(keys, item.seen_at)
    return {"groups": groups, "room": claims.ROOM if is_cut else 0, "linked": _cites(groups)}


def _voice(item: Item, keys: list[str], shelves: Shelves) -> Context:
    """A person or a body: its names, its posts, what it says and what is said of it."""
    found = claims.voices(item.kind, keys, item.seen_at)
    for kind, told in _told(found).items():
        if kind in shelves:
            shelves[kind].items = [other for other in shelves[kind].items if other.key not in told]
    for kind in [kind for kind, shelf in shelves.items() if not shelf.items]:
        del shelves[kind]
    rows = item.document["names"]
    posts = [
        row | {"party": {"kind": party.kind, "key": party.key, "label": party.title}}
        for party, row in found.posts
    ]
    return {
        "names": names.names(row for row in rows if row["kind"] != DESCRIPTION),
        "descriptions": [row for row in rows if row["kind"] == DESCRIPTION],
        "posts": posts,
        "voices": found,
        "mentions": _mentions(item),
        "linked": [posts, *_cites(found.by), *_cites(found.about)],
    }


def _mentions(item: Item) -> str:
    """Where pages are searched for that name it in words alone: by its shortest name, which the longer ones hold."""
    texts = [row["text"] for row in item.document["names"] if row["kind"] in SEARCHED]
    shortest = min(texts, key=len, default=item.title)
    return f"/search/?{urlencode({'q': shortest})}"


def _told(found: claims.Voices) -> dict[str, set[str]]:
    """The keys, by kind, of the records that the page tells of in rows."""
    told: dict[str, set[str]] = {}
    for item in (
        *(group.item for group in (*found.by, *found.about)),
        *(party for party, _row in found.posts),
    ):
        told.setdefault(item.kind, set()).add(item.key)
    return told


def _cites(groups: list[claims.Group]) -> list[Any]:
    return [[claim.cite, claim.speaker] for group in groups for claim in group.claims]


PAGES: dict[str, Callable[[Item, list[str], Shelves], Context]] = {
    "election": _election,
    "tally": _tally,
    "party": _party,
    "rule": _rule,
    "chamber": _named,
    "place": _place,
    "mission": _mission,
    "document": _source,
    "organisation": _voice,
    "person": _voice,
    "allegation": _allegation,
}

"""How each kind introduces itself in a list."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from website import events
from website.allegations import dated
from website.editions import Item
from website.wording import day

Document = dict[str, Any]
POSTS = 3


@dataclass(slots=True)
class Teaser:
    """A headline with what a reader needs to decide whether to follow it."""

    url: str
    title: str
    kicker: str = ""
    text: str = ""
    meta: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    image: Document | None = None


def teaser(item: Item) -> Teaser:
    """Introduce an item; a kind without words of its own shows title and summary."""
    document = item.document
    words = WORDS.get(item.kind, _any)(document)
    words["meta"] = [part for part in words.get("meta", []) if part]
    words["tags"] = [tag for tag in words.get("tags", []) if tag]
    return Teaser(item.url, item.title, **words)


def labels(*references: Document | None) -> str:
    return ", ".join(reference["label"] for reference in references if reference)


def _any(document: Document) -> dict[str, Any]:
    return {"text": document.get("summary", "")}


def _election(document: Document) -> dict[str, Any]:
    when = document["polling_as_written"] if not document["polling_on"] else day(document["polling_on"])
    early = "early" if document["is_early"] else ""
    return {
        "kicker": when,
        "text": document["summary"],
        "meta": [document["kind_label"], early, document["chamber"]],
    }


def _event(document: Document) -> dict[str, Any]:
    """What the first source says, who says it and when, in one place: it may be of a person before a court."""
    kicker = f"{document['kind_label']} · {events.when(document)}"
    place = labels(document["place"])
    if not document["accounts"]:
        return {"kicker": kicker, "text": document["summary"], "meta": [place]}
    first = document["accounts"][0]
    return {
        "kicker": kicker,
        "text": first["text"],
        "meta": [events.told_by(first["cite"]), events.counted(first), place],
        "tags": [first["cite"]["status_label"]],
    }


def _rule(document: Document) -> dict[str, Any]:
    first = document["provisions"][0]["text"] if document["provisions"] else ""
    return {"kicker": document["subject_label"], "text": document["summary"] or first}


def _act(document: Document) -> dict[str, Any]:
    return {
        "kicker": day(document["adopted_on"]) or document["adopted_as_written"],
        "text": document["summary"] or labels(document["amends"]),
        "meta": [document["kind_label"]],
    }


def _chamber(document: Document) -> dict[str, Any]:
    return {"kicker": document["kind_label"], "text": document["summary"]}


def _place(document: Document) -> dict[str, Any]:
    return {
        "kicker": document["level_label"],
        "text": document["summary"],
        "meta": [document["country_label"]],
    }


def _cycle(document: Document) -> dict[str, Any]:
    began, ended = day(document["began"]), day(document["ended"])
    return {"kicker": " to ".join(part for part in (began, ended) if part), "text": document["summary"]}


def _dispute(document: Document) -> dict[str, Any]:
    return {
        "kicker": document["kind_label"],
        "text": document["explanation"],
        "meta": [labels(*document["elections"], *document["parties"])],
    }


def _tally(document: Document) -> dict[str, Any]:
    return {
        "kicker": labels(document["election"]),
        "meta": [
            labels(document["authority"]) or document["authority_text"],
            day(document["released_on"]) or document["released_as_written"],
        ],
        "tags": [document["stage_label"]],
    }


def _party(document: Document) -> dict[str, Any]:
    former = [name["text"] for name in document["names"] if name["kind"] == "former"]
    return {
        "text": document["summary"],
        "meta": [
            f"Formerly {', '.join(dict.fromkeys(former))}" if former else "",
            "" if document.get("kind", "party") == "party" else document["kind_label"],
            "" if document["status"] == "unknown" else document["status_label"],
        ],
    }


def _mission(document: Document) -> dict[str, Any]:
    return {
        "kicker": labels(*document["organisations"]) or document["country_label"],
        "text": document["summary"],
        "meta": [document["kind_label"], labels(*document["elections"])],
    }


def _statement(document: Document) -> dict[str, Any]:
    return {
        "kicker": labels(document["mission"])
        or labels(document["organisation"], document["party"], document["person"])
        or document["cite"]["said_by_text"],
        "text": document["summary"],
        "meta": [
            document["kind_label"],
            day(document["issued_on"]) or document["issued_as_written"],
            document["place"],
        ],
    }


def _meeting(document: Document) -> dict[str, Any]:
    days = [day(document["began_on"]), day(document["ended_on"])]
    return {
        "kicker": labels(document["mission"]),
        "text": document["summary"],
        "meta": [" to ".join(filter(None, days)), document["place"]],
    }


def _allegation(document: Document) -> dict[str, Any]:
    said_by = labels(document["said_by_party"], document["cite"]["said_by"])
    against = labels(document["against_party"], document["against_person"], document["against_organisation"])
    accused = ", ".join(filter(None, (against, document["against_text"])))
    return {
        "kicker": f"Alleged by {said_by or document['cite']['said_by_text']}",
        "text": document["text"],
        "meta": [dated(document["made_on"], document["made_as_written"]), f"against: {accused}"],
        "tags": [document["cite"]["status_label"]],
    }


def _recommendation(document: Document) -> dict[str, Any]:
    latest = document["follow_ups"][-1] if document["follow_ups"] else None
    return {
        "kicker": document["topic_label"],
        "text": document["text"],
        "meta": [labels(document["statement"]) or labels(document["organisation"]), document["addressee"]],
        "tags": [latest["rating_label"] if latest else ""],
    }


def _story(document: Document) -> dict[str, Any]:
    return {
        "kicker": document["kind_label"],
        "text": document["standfirst"],
        "meta": [document["byline"], day(document["dated_on"])],
        "image": document["image"],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "kicker": document["kind_label"],
        "text": document["summary"],
        "meta": [
            labels(document["publisher"]),
            document["byline"] or labels(document["author"]),
            day(document["published_on"]) or document["published_as_written"],
        ],
    }


def _organisation(document: Document) -> dict[str, Any]:
    return {"kicker": document["kind_label"], "text": document["summary"], "meta": [document["abbreviation"]]}


def _person(document: Document) -> dict[str, Any]:
    posts = [
        ", ".join(filter(None, (role["title"], labels(role["organisation"])))) for role in document["roles"]
    ]
    return {"text": document["summary"], "meta": posts[:POSTS]}


WORDS: dict[str, Callable[[Document], dict[str, Any]]] = {
    "election": _election,
    "event": _event,
    "rule": _rule,
    "act": _act,
    "chamber": _chamber,
    "place": _place,
    "cycle": _cycle,
    "dispute": _dispute,
    "tally": _tally,
    "party": _party,
    "mission": _mission,
    "statement": _statement,
    "meeting": _meeting,
    "recommendation": _recommendation,
    "allegation": _allegation,
    "story": _story,
    "document": _document,
    "organisation": _organisation,
    "person": _person,
}

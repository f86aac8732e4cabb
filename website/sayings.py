"""What a sourced row says, in a line: how each kind of row is called and put into words."""

from collections.abc import Callable
from typing import Any

from website import figures, wording
from website.wording import day

Row = dict[str, Any]

LABELS = {
    "names": "name",
    "roles": "role",
    "labels": "label",
    "relations": "relation",
    "events": "event",
    "leaders": "person",
    "goals": "goal",
    "convocations": "convocation",
    "dates": "date",
    "figures": "figure",
    "effects": "effect",
    "provisions": "rule",
    "lines": "result",
    "heads": "head",
    "parties": "meeting with a party",
    "tones": "tone",
    "topics": "topic",
    "findings": "finding",
    "quotations": "quotation",
    "follow_ups": "implementation",
    "steps": "what followed",
    "notes": "bibliography",
    "links": "link",
}
WORDS_FOR_ANY = ("text", "summary", "note", "as_written", "name", "title")


def of(kind: str, section: str, row: Row) -> tuple[str, str]:
    """Return what sort of row it is and what it says; a record that is itself a claim is called by its kind."""
    text = WORDS[section](row) if section in WORDS else _any(row)
    return LABELS.get(section, section.replace("_", " ") or kind), text


def _any(row: Row) -> str:
    return next((str(row[name]) for name in WORDS_FOR_ANY if row.get(name)), "")


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _label(reference: Row | None) -> str:
    return reference["label"] if reference else ""


def _name(row: Row) -> str:
    return row["text"] if row["kind"] == "description" else f"{row['text']} ({row['kind_label']})"


def _event(row: Row) -> str:
    when = day(row.get("on")) or row.get("on_as_written", "")
    said = row.get("text") or row.get("kind_label", "")
    return f"{when}: {said}" if when else said


def _relation(row: Row) -> str:
    said = f"{row['kind_label']} {_label(row['other'])}"
    return f"{said}. {row['note']}" if row["note"] else said


def _result(row: Row) -> str:
    category = "" if row["seat_category"] in ("", "total") else row["seat_category_label"]
    return _joined(wording.claimed(row), category)


def _figure(row: Row) -> str:
    return figures.Value([row]).in_words


def _date(row: Row) -> str:
    return f"Polling: {day(row.get('polling_on')) or row.get('as_written', '')}"


def _convocation(row: Row) -> str:
    return _joined(f"Convocation {row['number']}", row["note"] or row["as_written"])


def _note(row: Row) -> str:
    read = f"read as {day(row['read_on'])}" if row["read_on"] else ""
    return f"{row['kind_label'].capitalize()}: {_joined(row['text'], read, row['reading'])}"


def _verdict(row: Row) -> str:
    return (
        f"{row['rating_label'].capitalize()}. {row['note']}"
        if row["note"]
        else row["rating_label"].capitalize()
    )


WORDS: dict[str, Callable[[Row], str]] = {
    "names": _name,
    "roles": lambda row: _joined(row["title"], _label(row["organisation"])),
    "labels": lambda row: _joined(f"“{row['text']}”", row["explanation"]),
    "relations": _relation,
    "events": _event,
    "leaders": lambda row: _joined(_label(row["person"]) or row["person_text"], row["role"]),
    "convocations": _convocation,
    "dates": _date,
    "figures": _figure,
    "lines": _result,
    "heads": lambda row: _joined(_label(row["person"]), row["title"]),
    "parties": lambda row: _joined(_label(row["party"]) or row["name_as_written"], day(row["met_on"])),
    "quotations": lambda row: wording.quoted(row["text"]),
    "follow_ups": _verdict,
    "notes": _note,
    "links": lambda row: _joined(row["text"] or row["as_written"], row["url"]),
}

"""What observers said of an election, theme by theme: themes down, those who spoke across."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from website.editions import Item

CHAPTERS = [
    *("conclusions", "background", "law", "administration", "voters", "candidates", "campaign", "finance"),
    *("media", "complaints", "observers", "election_day", "results"),
]
OWN_VIEWS = ["opinion", "reaction"]

Finding = dict[str, Any]


@dataclass(slots=True)
class Voice:
    """Who spoke, a reference or a name, and the statements that hold what was said."""

    reference: dict[str, str] | None
    name: str
    statements: list[Item] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        return [finding for statement in self.statements for finding in statement.document["findings"]]


@dataclass(slots=True)
class Theme:
    """One topic, and what each voice said of it."""

    topic: str
    label: str
    chapter: str
    chapter_label: str
    cells: list[list[Finding]]


@dataclass(slots=True)
class Themes:
    voices: list[Voice]
    rows: list[Theme]


def of_missions(statements: Iterable[Item]) -> Themes | None:
    """The missions’ findings side by side; None where no statement holds one."""
    return _themes(item for item in statements if item.document["kind"] not in OWN_VIEWS)


def of_others(statements: Iterable[Item]) -> Themes | None:
    """The same of parties, governments and authors, whose word is an opinion or a claim."""
    return _themes(item for item in statements if item.document["kind"] in OWN_VIEWS)


def _themes(statements: Iterable[Item]) -> Themes | None:
    voices: dict[str, Voice] = {}
    for item in statements:
        if item.document["findings"]:
            voice = _voice(item.document)
            identity = voice.reference["key"] if voice.reference else voice.name
            voices.setdefault(identity, voice).statements.append(item)
    columns = list(voices.values())
    if not columns:
        return None
    said = {finding["topic"]: finding for voice in columns for finding in voice.findings}
    rows = [
        Theme(
            *(topic, one["topic_label"], one["chapter"], one["chapter_label"]),
            [[finding for finding in voice.findings if finding["topic"] == topic] for voice in columns],
        )
        for topic, one in said.items()
    ]
    return Themes(columns, sorted(rows, key=_place))


def _voice(document: dict[str, Any]) -> Voice:
    reference = document["mission"] or document["party"] or document["person"] or document["organisation"]
    return Voice(reference, document["cite"]["said_by_text"])


def _place(theme: Theme) -> tuple[int, str]:
    known = theme.chapter in CHAPTERS
    return (CHAPTERS.index(theme.chapter) if known else len(CHAPTERS), theme.label)

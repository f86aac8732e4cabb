"""What a record would change for its readers, language by language, and what of it an editor has seen already."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from publishing import differences
from publishing.differences import CHANGED, Change, Section
from publishing.documents import Content
from publishing.grown import completed
from publishing.models import Edition, Rendition
from publishing.terms import FormWording

MANY = 150
ADDRESS, LANGUAGE = "Address", "Language"
Document = dict[str, Any]


@dataclass
class Part:
    """What changes in one language; ``language`` is "" for what is the same in every language."""

    language: str
    sections: list[Section]
    note: str = ""


@dataclass
class Comparison:
    """All that changes, and which of it is new to somebody who has seen the page before."""

    parts: list[Part]
    total: int
    left_out: int = 0
    fresh: int = 0
    gone: list[str] = field(default_factory=list)
    gone_unnamed: int = 0

    @property
    def changes(self) -> Iterator[Change]:
        return (change for part in self.parts for section in part.sections for change in section.changes)

    def as_seen(self) -> str:
        """Fingerprints of what the page shows, for its form to bring back."""
        named = self.total <= MANY
        return json.dumps({_fingerprint(one): one.place if named else "" for one in self.changes})

    def mark_new(self, seen: str) -> None:
        """Mark what was not among ``seen``, and say what was and is no more."""
        before = _read(seen)
        now = set()
        for change in self.changes:
            now.add(_fingerprint(change))
            change.is_new = _fingerprint(change) not in before
            self.fresh += change.is_new
        lost = [called for fingerprint, called in before.items() if fingerprint not in now]
        self.gone = [called for called in lost if called]
        self.gone_unnamed = len(lost) - len(self.gone)

    def cut(self) -> None:
        """Leave out what is beyond the first ``MANY`` changes, so that the page stays light."""
        room = MANY
        for part in self.parts:
            for section in part.sections:
                section.changes = section.changes[:room]
                room -= len(section.changes)
            part.sections = [section for section in part.sections if section.changes]
        self.parts = [part for part in self.parts if part.sections or part.note]
        self.left_out = self.total - sum(1 for _ in self.changes)


def of(kind: str, key: str, content: Content, live: Edition | None) -> Comparison:
    """Compare what would go out with what is live; with nothing, where nothing is."""
    wording = FormWording(kind)
    parts = [Part("", _own(kind, key, content, live))] if live else []
    told: set[str] = set()
    for before, after in _pairs(list(live.renditions.order_by("pk")) if live else [], content.renditions):
        sections = differences.between(_document(kind, before), _document(kind, after), wording)
        for section in sections:
            section.changes = [change for change in section.changes if _fingerprint(change) not in told]
        told |= {_fingerprint(change) for section in sections for change in section.changes}
        sections = [section for section in sections if section.changes]
        is_only = len(content.renditions) == 1
        parts.append(
            Part(
                "" if is_only else _language((after or before).language), sections, _note(before, after, live)
            )
        )
    parts = [part for part in parts if part.sections or part.note]
    return Comparison(parts, sum(len(section.changes) for part in parts for section in part.sections))


def _own(kind: str, key: str, content: Content, live: Edition) -> list[Section]:
    """What stands beside the document: the address, and the one language where that is another now."""
    changes = []
    if live.key != key:
        changes.append(Change(ADDRESS, CHANGED, live.key, key, path=("key",)))
    before, after = (
        sorted(one.language for one in some) for some in (live.renditions.all(), content.renditions)
    )
    if before != after and len(before) == len(after) == 1:
        changes.append(
            Change(LANGUAGE, CHANGED, _language(before[0]), _language(after[0]), path=("language",))
        )
    return [Section("Where it stands", changes)] if changes else []


def _pairs(
    before: list[Rendition], after: list[Rendition]
) -> Iterator[tuple[Rendition | None, Rendition | None]]:
    """Renditions of one language together; an only one with an only one whatever its language."""
    if len(before) == len(after) == 1:
        yield before[0], after[0]
        return
    old = {rendition.language: rendition for rendition in before}
    for rendition in after:
        yield old.pop(rendition.language, None), rendition
    yield from ((rendition, None) for rendition in old.values())


def _note(before: Rendition | None, after: Rendition | None, live: Edition | None) -> str:
    if live and before is None and after:
        return f"New: it is written in {_language(after.language)} now."
    if after is None and before:
        return f"It is no longer written in {_language(before.language)}: that text goes."
    return ""


def _document(kind: str, rendition: Rendition | None) -> Document:
    return completed(kind, json.loads(rendition.document)) if rendition else {}


def _language(code: str) -> str:
    return dict(settings.LANGUAGES).get(code, code)


def _fingerprint(change: Change) -> str:
    said = "\n".join([*change.path, change.of, change.label, change.old, change.new])
    return hashlib.sha256(said.encode()).hexdigest()[:10]


def _read(seen: str) -> dict[str, str]:
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}

"""A long text with the records that it links to and cites."""

import re
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from publishing import registry
from publishing.models import Edition
from publishing.prose.markdown import SOURCE, Place, notes, parse, place_of, plain, source_of

SOURCES = re.compile(rf"^{SOURCE.pattern}", re.MULTILINE)
MARKS = re.compile(r"\[\^([^\]\s]+)\](:?)")


@dataclass(frozen=True)
class Note:
    """A footnote: the source that it names, if it does, and the rest of its words."""

    number: int
    place: Place | None
    text: str
    document: Any = None


@dataclass(frozen=True)
class Text:
    """``targets`` holds the records behind the places that exist, by the place as it is written."""

    markdown: str
    linked_places: list[Place]
    notes: list[Note]
    plain: str
    targets: dict[Place, Any] = field(default_factory=dict)

    @property
    def linked(self) -> list[Any]:
        """The records that it links to, in order of first mention."""
        return list(
            dict.fromkeys(self.targets[place] for place in self.linked_places if place in self.targets)
        )

    @property
    def cited(self) -> list[Any]:
        """The sources that its footnotes name."""
        return list(dict.fromkeys(note.document for note in self.notes if note.document))

    @property
    def missing(self) -> list[Place]:
        """Places at which there is no record."""
        return [place for place in _places(self) if place not in self.targets]

    @property
    def unexplained(self) -> list[str]:
        """Marks of footnotes that nothing explains, and explanations that nothing refers to."""
        marks = MARKS.findall(self.markdown)
        referred, explained = {mark for mark, colon in marks if not colon}, {m for m, colon in marks if colon}
        return sorted(referred ^ explained)


def read(markdown: str) -> Text:
    """Take a text apart and find the records that it names: one query for each kind that it does."""
    tokens, _noted = parse(markdown)
    text = Text(markdown, _links(tokens), _notes(tokens), _spoken(tokens))
    targets = _targets(_places(text))
    named = [
        Note(note.number, note.place, note.text, targets.get(note.place) if note.place else None)
        for note in text.notes
    ]
    return Text(markdown, text.linked_places, named, text.plain, targets)


def plain_text(markdown: str) -> str:
    """What search reads: the words without marks, addresses and keys of sources."""
    return _spoken(parse(markdown)[0])


def _spoken(tokens: list[Token]) -> str:
    return SOURCES.sub("", plain(tokens))


def _places(text: Text) -> list[Place]:
    return list(dict.fromkeys([*text.linked_places, *(note.place for note in text.notes if note.place)]))


def _links(tokens: list[Token]) -> list[Place]:
    addresses = (
        str(child.attrs.get("href", ""))
        for token in tokens
        for child in token.children or []
        if child.type == "link_open"
    )
    return list(dict.fromkeys(place for address in addresses if (place := place_of(address))))


def _notes(tokens: list[Token]) -> list[Note]:
    found = []
    for note in notes(tokens):
        place, rest = source_of(plain(note))
        found.append(Note(note[0].meta["id"] + 1, place, rest))
    return found


def _targets(places: list[Place]) -> dict[Place, Any]:
    found: dict[Place, Any] = {}
    for kind in dict.fromkeys(kind for kind, _key in places):
        if registry.is_kind(kind):
            keys = {key for wanted, key in places if wanted == kind}
            found |= {(kind, key): record for key, record in _records(kind, keys).items()}
    return found


def _records(kind: str, keys: set[str]) -> dict[str, Any]:
    """Return the records at ``keys``, or that were ever published there."""
    records: Any = registry.get(kind).model._default_manager
    found = {record.key: record for record in records.with_label().filter(key__in=keys)}
    if former := keys - found.keys():
        published = Edition.objects.released().of(kind).filter(key__in=former).order_by("sequence")
        owners = dict(published.values_list("key", "record"))
        moved = {record.pk: record for record in records.with_label().filter(pk__in=owners.values())}
        found |= {key: moved[pk] for key, pk in owners.items() if pk in moved}
    return found

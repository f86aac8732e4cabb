"""What an editor may choose to look at, compare and bring back: a save, an edition, or the record as it stands."""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format

from publishing import differences, documents
from publishing.history import comparison, snapshots
from publishing.history.comparison import Change, told_fields
from publishing.history.names import Names, is_record, kind_of_row, model_of
from publishing.models import Edition, Save

NOW = "now"


@dataclass
class Version:
    """One state of a record; an edition from before states were kept has its document alone."""

    record: Any
    save: Save | None = None
    edition: Edition | None = None

    @property
    def title(self) -> str:
        if self.edition is not None:
            number = f"Edition {self.edition.number}" if self.edition.number else "An edition that is not out"
            return f"{number}, {_moment(self.edition.released_at or self.edition.created_at)}"
        if self.save is not None:
            who = f" by {self.save.by_name}" if self.save.by_name else ""
            return f"{self.save.get_how_display()} {_moment(self.save.at)}{who}"
        return "As it stands now"

    @property
    def state(self) -> snapshots.State | None:
        """The rows, None where only the document was kept or nothing was."""
        if self.save is not None:
            return self.save.state
        return None if self.edition is not None else snapshots.take(type(self.record), self.record.pk)

    @property
    def document(self) -> dict[str, Any] | None:
        """The document, None for a save, and where it was erased or the edition is a withdrawal."""
        if self.edition is not None:
            rendition = self.edition.renditions.filter(is_default=True).first()
            return json.loads(rendition.document) if rendition else None
        return documents.build(self.record).document if self.save is None else None


def find(record: Any, ref: str) -> Version | None:
    """Return what ``ref`` ("save-12", "edition-3", "now") names of ``record``, None for anything else."""
    if ref == NOW:
        return Version(record)
    what, _, number = ref.partition("-")
    if not (number.isdecimal() and number.isascii() and len(number) < 19):
        return None
    if what == "save":
        save = Save.objects.filter(record=record.pk, pk=number).first()
        return Version(record, save=save) if save else None
    edition = Edition.objects.filter(record=record.pk, pk=number).select_related("made_from").first()
    if what != "edition" or edition is None:
        return None
    return Version(record, save=None if edition.erased_at else edition.made_from, edition=edition)


def changes(old: Version, new: Version) -> list[Change] | None:
    """Return what differs, by rows where both have them, else by documents; None where they share neither."""
    before, after = old.state, new.state
    if before is not None and after is not None:
        return comparison.between(before, after)
    earlier, later = old.document, new.document
    if earlier is None or later is None:
        return None
    return [
        Change(Change.What.CHANGED, f"{section.heading} › {one.label}", one.old, one.new)
        for section in differences.between(earlier, later)
        for one in section.changes
    ]


@dataclass(frozen=True)
class Section:
    """All rows of one kind, each as (what, value) pairs."""

    title: str
    rows: list[list[tuple[str, str]]]
    is_record: bool = False


def sections(state: snapshots.State) -> list[Section]:
    """Return a state in words: the record itself first, then its rows in the editor's order."""
    names = Names()
    for label, rows in state.items():
        if (model := model_of(label)) is not None:
            for row in rows:
                names.want_row(model, row)
    names.read()
    found = []
    for label in sorted(state, key=comparison.record_first):
        rows = sorted(state[label], key=lambda row: (row.get("position") or 0, row["id"]))
        title = kind_of_row(label, plural=not is_record(label))
        found.append(Section(title, [told_fields(label, row, names) for row in rows], is_record(label)))
    return found


def values(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Return a document as (where, value) pairs."""
    told = differences.between({}, document)
    return [(f"{section.heading} › {one.label}", one.new) for section in told for one in section.changes]


def _moment(at: Any) -> str:
    return f"{date_format(at, 'j F Y, H:i:s')} UTC"

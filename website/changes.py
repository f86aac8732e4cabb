"""What an edition changed, for readers: in the words of its pages."""

from collections.abc import Callable
from typing import Any

from django.utils.text import Truncator

from publishing import differences
from publishing.differences import Path
from website import sayings
from website.participants import Stand
from website.wording import day

Document = dict[str, Any]
# What is concluded from the claims, and what only programs read.
UNSAID = {"disputes", "id", "rows", "focal_point", "sizes"}
DATES = {"on", "from", "to", "valid_from", "valid_to", "as_of", "dated"}
WORDS_OF_A_ROW = 12
ROW_NAMES: dict[str, Callable[[Document], str]] = {
    "disputes": lambda row: ", ".join(filter(None, (row["measure"], row["place"]))),
    "participants": lambda row: Stand([row]).in_words,
}
HEADINGS = {"disputes": "Where the sources disagree", "lines": "Results", "leaders": "People"}


class ReadersWording(differences.Wording):
    """Calls what stands in documents of one kind as its public page does."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def heading(self, path: Path) -> str:
        return HEADINGS.get(path[-1], self.label(path)) if path else super().heading(path)

    def label(self, path: Path) -> str:
        return "Source" if path[-1] == "cite" else super().label(path)

    def row(self, path: Path, row: Document) -> str:
        return Truncator(self._told(path, row)).words(WORDS_OF_A_ROW)

    def whole(self, path: Path, row: Document) -> str:
        """A row in a line, with its source."""
        told, cite = self._told(path, row), row.get("cite")
        source = ", ".join(filter(None, (cite["document"]["label"], cite["locator"]))) if cite else ""
        return f"{told} ({source})" if source else told

    def value(self, path: Path, value: Any) -> str:
        name = path[-1] if path else ""
        is_date = isinstance(value, str) and (name in DATES or name.endswith("_on"))
        return day(value) if is_date else super().value(path, value)

    def names(self, path: Path, names: list[str]) -> list[str]:
        unsaid = UNSAID if path else UNSAID - {"disputes"}
        return [name for name in super().names(path, names) if name not in unsaid]

    def _told(self, path: Path, row: Document) -> str:
        name = path[-1]
        told = ROW_NAMES[name](row) if name in ROW_NAMES else sayings.of(self.kind, name, row)[1]
        if told:
            return told
        own = {part: value for part, value in row.items() if part != "cite"}
        return "; ".join(change.new for change in differences.flat({}, own, self, path))


def sections(kind: str, old: Document, new: Document) -> list[differences.Section]:
    """Set two documents of one record side by side, list by list; what did not change is left out."""
    return differences.between(old, new, ReadersWording(kind))

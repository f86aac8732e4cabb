"""Allegations as pages show them: claim, who says so, when and against whom always together, then what followed."""

from dataclasses import dataclass
from typing import Any

from website.editions import Item
from website.wording import day

Document = dict[str, Any]
REPLY = "reply"


@dataclass(slots=True)
class Allegation:
    """One allegation, ready to be shown."""

    item: Item

    @property
    def document(self) -> Document:
        return self.item.document

    @property
    def claimants(self) -> list[Document]:
        return [one for one in (self.document["said_by_party"], self.document["cite"]["said_by"]) if one]

    @property
    def claimant_text(self) -> str:
        return self.document["cite"]["said_by_text"]

    @property
    def accused(self) -> list[Document]:
        names = ("against_party", "against_person", "against_organisation")
        return [self.document[name] for name in names if self.document[name]]

    @property
    def made(self) -> str:
        return dated(self.document["made_on"], self.document["made_as_written"])

    @property
    def has_reply(self) -> bool:
        return any(step["kind"] == REPLY for step in self.document["steps"])


def dated(read: str | None, written: str) -> str:
    """A date as read, with the source’s wording, or what is known instead of one, beside it."""
    if not read:
        return written or "Undated"
    return f"{day(read)} ({written})" if written and written != day(read) else day(read)

"""What the desk's front page is made of, and the list behind each part of it.

A block is one rule by which records want somebody's attention. Apps above register theirs (a module of their admin is
the place); the front page shows the first few of each, the list of records all of them, so that a count and the
list behind it cannot disagree.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Window
from django.urls import reverse
from django.utils.timesince import timesince

from publishing import registry
from publishing.desk.asking import Ask
from publishing.models import DeskEntry

SHOWN = 5
MINUTE = datetime.timedelta(minutes=1)
MINE, NEWSROOM = "mine", "newsroom"


@dataclass(frozen=True)
class Block:
    """``narrow`` chooses and orders records; ``tell`` says in a few words why one is there.

    ``permission`` is what somebody must be allowed for the block to concern them.
    """

    name: str
    title: str
    empty: str
    narrow: Callable[[Any, Ask], Any]
    tell: Callable[[Any, Ask], str]
    place: int
    column: str = NEWSROOM
    permission: str = ""
    urgent: bool = False


@dataclass(frozen=True)
class Line:
    """One record in a block."""

    title: str
    url: str
    kind: str
    told: str


@dataclass(frozen=True)
class Filled:
    """A block as one person sees it."""

    block: Block
    lines: list[Line]
    count: int

    @property
    def url(self) -> str:
        """The list of all that the block counts."""
        return f"{reverse('admin:records')}?show={self.block.name}"

    @property
    def rest(self) -> int:
        """How many the list has beyond those shown."""
        return self.count - len(self.lines)


_blocks: dict[str, Block] = {}


def register(block: Block) -> None:
    """Make a block known. Raises ``ValueError`` when its name is taken."""
    if block.name in _blocks:
        raise ValueError(f"There is a block {block.name} already.")
    _blocks[block.name] = block


def for_person(ask: Ask) -> list[Block]:
    """The blocks that concern somebody, in their order."""
    return sorted(
        (block for block in _blocks.values() if ask.may(block.permission)),
        key=lambda block: (block.place, block.name),
    )


def find(name: str, ask: Ask) -> Block | None:
    """The block of that name, if it concerns the one who asks."""
    return next((block for block in for_person(ask) if block.name == name), None)


def records_of(block: Block, ask: Ask) -> Any:
    return block.narrow(ask.entries, ask)


def filled(block: Block, ask: Ask, limit: int = SHOWN) -> Filled:
    """The first records of a block, and how many there are: one query."""
    found = list(records_of(block, ask).annotate(total=Window(Count("*")))[:limit])
    lines = [
        Line(entry.title, address_of(entry), kind_label(entry.kind), block.tell(entry, ask))
        for entry in found
    ]
    return Filled(block, lines, found[0].total if found else 0)


def ago(then: datetime.datetime, now: datetime.datetime) -> str:
    """How long ago something was, as coarsely as somebody says it."""
    return f"{timesince(then, now, depth=1)} ago" if now - then >= MINUTE else "just now"


def address_of(entry: DeskEntry) -> str:
    """Where the record is edited."""
    options = registry.get(entry.kind).model._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[entry.pk])


def kind_label(kind: str, number: int = 1) -> str:
    options = registry.get(kind).model._meta
    return str(options.verbose_name if number == 1 else options.verbose_name_plural).capitalize()

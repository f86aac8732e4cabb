"""Everything that happened to a record, newest first: what was saved, and what went out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.formats import date_format

from publishing.history.comparison import Change, Comparison
from publishing.history.names import Names
from publishing.models import Edition, Save

ENTRIES_OF_A_PAGE = 25
CHANGES_OF_AN_ENTRY = 6
SAVE, EDITION = "save", "edition"


@dataclass
class Entry:
    """A save or an edition, and what the save changed."""

    what: str
    it: Any
    before: str = ""
    more: int = 0
    changes: list[Change] = field(default_factory=list)

    @property
    def ref(self) -> str:
        """How addresses name it."""
        return f"{self.what}-{self.it.pk}"

    @property
    def headline(self) -> str:
        if self.what == SAVE:
            return self.it.get_how_display()
        number = f"Edition {self.it.number}" if self.it.number else "Edition"
        return f"{number}: {self.it.get_action_display().lower()}"

    @property
    def words(self) -> str:
        return f"{self.headline}, {date_format(self.at, 'j F Y, H:i:s')}"

    @property
    def is_first(self) -> bool:
        return not self.before

    @property
    def has_state(self) -> bool:
        return self.what == SAVE or (self.it.made_from_id is not None and self.it.erased_at is None)

    @property
    def at(self) -> Any:
        return self.it.at if self.what == SAVE else (self.it.released_at or self.it.created_at)

    @property
    def by_name(self) -> str:
        return self.it.by_name if self.what == SAVE else self.it.editor_name


def page_of(pk: Any, number: Any) -> Page:
    """Return a page of entries of the record; a number that is none shows the first or the last page."""
    page = Paginator(_everything(pk), ENTRIES_OF_A_PAGE).get_page(number)
    places = list(page.object_list)
    found = _entries(pk, places)
    page.object_list = [found[what, key] for _at, what, key in places]
    return page


def _everything(pk: Any) -> QuerySet:
    """Return (moment, what, key) of all saves and editions, the newest first."""
    saves = Save.objects.filter(record=pk).annotate(moment=F("at"), what=_text(SAVE))
    editions = Edition.objects.filter(record=pk).annotate(
        moment=Coalesce("released_at", "created_at"), what=_text(EDITION)
    )
    columns = "moment", "what", "pk"
    both = saves.values_list(*columns).union(editions.values_list(*columns), all=True)
    return both.order_by("-moment", "what", "-pk")


def _text(what: str) -> Value:
    return Value(what, output_field=CharField())


def _entries(pk: Any, places: Iterable[tuple[Any, str, int]]) -> dict[tuple[str, int], Entry]:
    keys: dict[str, list[int]] = {SAVE: [], EDITION: []}
    for _at, what, key in places:
        keys[what].append(key)
    editions = Edition.objects.filter(pk__in=keys[EDITION]).select_related("cancelled_by", "made_from")
    found = {(EDITION, one.pk): Entry(EDITION, one) for one in editions.defer("made_from__packed")}
    return found | {(SAVE, one.it.pk): one for one in _saves(pk, keys[SAVE])}


def _saves(pk: Any, keys: list[int]) -> list[Entry]:
    """Return the saves with what each changed, compared with the one before it."""
    if not keys:
        return []
    saves = list(Save.objects.filter(record=pk, pk__gte=min(keys), pk__lte=max(keys)).order_by("pk"))
    before = Save.objects.filter(record=pk, pk__lt=min(keys)).order_by("-pk").first()
    states = {one.pk: one.state for one in [*saves, *([before] if before else [])]}
    names, told = Names(), []
    for earlier, save in zip([before, *saves], saves, strict=False):
        entry, comparison = Entry(SAVE, save, before=f"{SAVE}-{earlier.pk}" if earlier else ""), None
        if earlier is not None and earlier.state_hash != save.state_hash:
            comparison = Comparison(states[earlier.pk], states[save.pk], names)
        told.append((entry, comparison))
    names.read()
    for entry, comparison in told:
        if comparison is not None:
            entry.changes = comparison.changes(CHANGES_OF_AN_ENTRY)
            entry.more = comparison.count - len(entry.changes)
    return [entry for entry, _comparison in told]

"""Where a picture is used: by records as they stand at the desk, and by editions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from publishing import registry
from publishing.models import Edition, Facet, StoredFile

FILE = "file"


@dataclass(frozen=True)
class Uses:
    """``records`` are drafts and what is edited now; ``editions`` came out, archive included, or wait to."""

    records: list[Any]
    editions: list[Edition]

    def __bool__(self) -> bool:
        return bool(self.records or self.editions)

    @property
    def in_words(self) -> str:
        drafts = [f"the {registry.for_model(type(record)).kind} “{record}”" for record in self.records]
        public = [
            f"edition {edition.number or 'in waiting'} of the {edition.kind} at “{edition.key}”"
            for edition in self.editions
        ]
        return "; ".join([*drafts, *public])


def of(stored: StoredFile) -> Uses:
    """Everything that would lose the picture if it went."""
    return Uses(list(_records(stored)), list(editions(stored.sha256).order_by("kind", "key", "pk")))


def records_by_picture(pictures: Iterable[StoredFile]) -> dict[Any, int]:
    """How many records use each of ``pictures``, by its id. One query for each relation to pictures."""
    counted: dict[Any, int] = {picture.pk: 0 for picture in pictures}
    for model, name in relations():
        for pk in model._default_manager.filter(**{f"{name}__in": counted}).values_list(name, flat=True):
            counted[pk] += 1
    return counted


def editions(sha256: str) -> QuerySet[Edition]:
    """Released and waiting editions that still show the picture; a takedown has erased the others."""
    using = Facet.objects.filter(name=FILE, value=sha256).values("edition")
    return Edition.objects.filter(pk__in=using, erased_at__isnull=True, cancelled_at__isnull=True)


def pictures_of(record: Any) -> list[StoredFile]:
    """Every picture in any edition of ``record``, those of cancelled ones too."""
    shown = Facet.objects.filter(name=FILE, edition__record=record.pk).values("value")
    return list(StoredFile.objects.filter(sha256__in=shown, erased_at__isnull=True).order_by("name", "pk"))


def _records(stored: StoredFile) -> Iterator[Any]:
    for model, name in relations():
        yield from model._default_manager.filter(**{name: stored}).order_by("key")


def relations() -> Iterator[tuple[Any, str]]:
    """The relations of records to pictures, in the order of the stack."""
    for kind in registry.kinds():
        for column in kind.model._meta.concrete_fields:
            if column.related_model is StoredFile:
                yield kind.model, column.name

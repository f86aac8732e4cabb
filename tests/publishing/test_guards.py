"""Going round the model: what the database itself refuses."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Q

from publishing import actions
from publishing.models import Edition, Facet, Rendition
from tests.publishing.desk import HOUR, NOON, organisation, rename

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions() -> tuple[Edition, Edition, Edition]:
    """Two released editions of a record, and one of another that waits."""
    record = organisation()
    first = actions.publish(record, by=None, at=NOON)
    rename(record, "Renamed")
    second = actions.publish(record, by=None, at=NOON + HOUR)
    waiting = actions.publish(organisation("waiting"), by=None, at=NOON, due_at=NOON + 9 * HOUR)
    return first, second, waiting


def released_as(sequence: int, number: int, released_at: Any) -> dict[str, Any]:
    return {
        "sequence": sequence,
        "number": number,
        "released_at": released_at,
        "chain_hash": "c",
        "head": "{}",
    }


FORBIDDEN: dict[str, Callable[[Any, Any, Any], Any]] = {
    "a gap in the sequence": lambda a, b, w: _set(w, **released_as(4, 1, NOON + 2 * HOUR)),
    "a sequence given twice": lambda a, b, w: _set(w, **released_as(2, 1, NOON + 2 * HOUR)),
    "a gap in the numbers": lambda a, b, w: _set(w, **released_as(3, 2, NOON + 2 * HOUR)),
    "a release before the last one": lambda a, b, w: _set(w, **released_as(3, 1, NOON)),
    "half a release": lambda a, b, w: _set(w, sequence=3),
    "an edition released again": lambda a, b, w: _set(b, released_at=NOON + 2 * HOUR),
    "an overlap of two intervals": lambda a, b, w: _set(a, superseded_at=NOON + 2 * HOUR),
    "an end taken back": lambda a, b, w: _set(a, superseded_at=None),
    "an end before the beginning": lambda a, b, w: _set(b, superseded_at=NOON),
    "another key": lambda a, b, w: _set(b, key="other"),
    "another hash": lambda a, b, w: _set(w, content_hash="other"),
    "another note": lambda a, b, w: _set(b, note="other"),
    "a changed document": lambda a, b, w: Rendition.objects.filter(edition=b).update(document="{}"),
    "a deleted document": lambda a, b, w: Rendition.objects.filter(edition=b)._raw_delete("default"),
    "a late document": lambda a, b, w: Rendition.objects.create(
        edition=b, language="kk", is_default=False, title="", text="", folded="", document="{}"
    ),
    "a late facet": lambda a, b, w: Facet.objects.create(edition=b, name="party", value="other"),
    "a changed facet": lambda a, b, w: b.facets.update(value="other"),
    "a deleted facet": lambda a, b, w: b.facets.all()._raw_delete("default"),
    "a deleted edition": lambda a, b, w: Edition.objects.filter(pk=w.pk)._raw_delete("default"),
    "two waiting editions of one record": lambda a, b, w: _copy(w),
    "a correction without a note": lambda a, b, w: _copy(w, record=a.record, action="corrected"),
}


def _set(edition: Edition, **values: Any) -> None:
    Edition.objects.filter(pk=edition.pk).update(**values)


def _copy(edition: Edition, **values: Any) -> None:
    edition.pk = None
    for name, value in values.items():
        setattr(edition, name, value)
    edition.save(force_insert=True)


@pytest.mark.parametrize("attempt", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_the_database_refuses(editions, attempt: Callable[[Any, Any, Any], Any]) -> None:
    before = list(Edition.objects.order_by("pk").values())

    with pytest.raises(IntegrityError), transaction.atomic():
        attempt(*editions)

    assert list(Edition.objects.order_by("pk").values()) == before


def test_intervals_of_one_record_meet_and_never_overlap(editions) -> None:
    first, second, _waiting = editions

    with pytest.raises(IntegrityError), transaction.atomic():
        _copy(first, record=second.record, number=3, sequence=3, superseded_at=None)


def test_a_release_by_hand_that_keeps_every_rule_is_let_through(editions) -> None:
    waiting = editions[2]

    _set(waiting, **released_as(3, 1, NOON + 2 * HOUR))

    assert Edition.objects.live().filter(Q(key="waiting")).exists()

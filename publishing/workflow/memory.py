"""What the workflow remembers of a record. Called by the verbs, under their lock."""

import datetime
from typing import Any

from publishing import registry
from publishing.models import Edition, WorkEvent, WorkState, Writing
from publishing.states import Stage
from publishing.workflow.moves import MOVES
from publishing.workflow.rules import Place

LONGEST_TITLE = 300


def state_of(record: Any) -> WorkState:
    """Return the state of ``record``, or one that is not stored yet."""
    kind = registry.for_model(type(record))
    state = WorkState.objects.filter(record=record.pk).first() or WorkState(
        record=record.pk, stage=Stage.CLEAN
    )
    state.kind, state.title = kind.kind, kind.title(record)[:LONGEST_TITLE]
    return state


def enter(state: WorkState, stage: Stage) -> None:
    """Put ``state`` into ``stage`` and let go of what has no meaning there. Nothing is stored."""
    state.stage = stage
    if stage != Stage.IN_REVIEW:
        state.reviewer = None
    if stage != Stage.DRAFT:
        state.sent_back_at = None
    if stage == Stage.CLEAN:
        state.submitted_by = state.submitted_at = None


def log(record: Any, move: str, *, by: Any, at: datetime.datetime, **said: Any) -> None:
    """Write down a move that somebody made. What commands do stands in the log of editions."""
    if by is None:
        return
    WorkEvent.objects.create(
        record=record.pk,
        kind=registry.for_model(type(record)).kind,
        move=move,
        by=by,
        by_name=by.get_full_name() or by.get_username(),
        at=at,
        **said | {"text": said.get("text", "").strip()},
    )


def wrote(record: Any, *, by: Any, at: datetime.datetime) -> None:
    """Remember who wrote ``record``: its work is under way, and somebody else publishes it."""
    if by is None:
        return
    if _is_as_before(record):
        Writing.objects.unpublished().filter(record=record.pk).delete()
        stage = Stage.CLEAN
    else:
        Writing.objects.update_or_create(record=record.pk, by=by, defaults={"at": at, "edition": None})
        stage = Stage.DRAFT
    state = state_of(record)
    if state.stage == Stage.IN_REVIEW:
        log(record, "save", by=by, at=at)
    else:
        enter(state, stage)
    state.save()


def went(
    record: Any,
    move: str,
    place: Place,
    *,
    by: Any,
    at: datetime.datetime,
    known: dict[str, Any] | None = None,
    **said: Any,
) -> None:
    """Follow the path of ``move`` from ``place``, where the record stood before it, and write the move down."""
    path = MOVES[move].path(place.stage, place.state)
    is_known = WorkState.objects.filter(record=record.pk).exists()
    if path and (is_known or (by is not None and path.to != Stage.CLEAN)):
        state = state_of(record)
        enter(state, path.to)
        for name, value in (known or {}).items():
            setattr(state, name, value)
        state.save()
    log(record, move, by=by, at=at, **said)


def went_out(
    record: Any, edition: Edition, move: str, place: Place, *, by: Any, at: datetime.datetime, **said: Any
) -> None:
    """Remember that ``edition`` holds all that was written so far."""
    Writing.objects.unpublished().filter(record=record.pk).update(edition=edition)
    went(record, move, place, by=by, at=at, edition=edition, **said)


def forget(record: Any) -> None:
    """Let go of the work on a record that was deleted; its log stays, and who wrote it, should it be recovered."""
    WorkState.objects.filter(record=record.pk).delete()


def hand_over(folded: Any, kept: Any) -> None:
    """Whoever wrote what was folded in has written the record that is kept."""
    for one in Writing.objects.unpublished().filter(record=folded.pk).order_by("pk"):
        Writing.objects.update_or_create(record=kept.pk, by=one.by, defaults={"at": one.at, "edition": None})


def _is_as_before(record: Any) -> bool:
    """Whether the record is again what is live, and nothing else waits."""
    editions = Edition.objects.filter(record=record.pk)
    live = editions.live().first()
    return (
        live is not None
        and (live.content_hash, live.key) == (record.working_hash, record.key)
        and not editions.waiting().exists()
    )

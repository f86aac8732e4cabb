"""A record at any place of the workflow, and each move as a browser that knows no buttons would post it."""

import datetime
from typing import Any

from django.utils import timezone

from publishing import actions
from publishing.models import Edition, WorkEvent, WorkState, Writing
from publishing.states import PublicState, Stage
from publishing.workflow.moves import MOVES, Needs
from sources.models import Organisation
from tests.publishing.desk import MINUTE, NO_NAMES, NOON, answers, filled, organisation, page, rename

LIVE = {PublicState.LIVE, PublicState.CHANGED}
WITHDRAWN = {PublicState.RETRACTED}


def put(record: Organisation, stage: str, submitted_by: Any) -> None:
    in_review = {"submitted_by": submitted_by, "submitted_at": NOON} if stage == Stage.IN_REVIEW else {}
    known = {"kind": "organisation", "title": str(record), "stage": stage}
    WorkState.objects.update_or_create(record=record.pk, defaults=known | in_review)


def written(by: Any, key: str = "cec") -> Organisation:
    """A draft that ``by`` wrote."""
    record = organisation(key)
    actions.note_change(record, by=by, at=NOON)
    return record


def rewritten(by: Any, key: str = "cec") -> Organisation:
    """What is live, with a change that ``by`` wrote."""
    record = organisation(key)
    actions.publish(record, by=None, at=NOON)
    rename(record, f"The body {key}, written anew")
    actions.note_change(record, by=by, at=NOON + MINUTE)
    return record


def is_possible(move: str, stage: str, state: str) -> bool:
    needed = {Needs.NOTHING: set(PublicState), Needs.LIVE: LIVE, Needs.RELEASED: LIVE | WITHDRAWN}
    return MOVES[move].path(stage, state) is not None and state in needed[MOVES[move].needs]


def seen(record: Organisation) -> dict[str, Any]:
    """All that a move could change."""
    record.refresh_from_db()
    work = WorkState.objects.filter(record=record.pk)
    return {
        "name": record.name,
        "stage": "".join(work.values_list("stage", flat=True)) or Stage.CLEAN,
        "work": list(work.values_list("submitted_by", "reviewer", "sent_back_at")),
        "editions": list(
            Edition.objects.order_by("pk").values_list("action", "number", "due_at", "cancelled_at")
        ),
        "events": list(WorkEvent.objects.order_by("pk").values_list("move", "by", "text")),
        "writings": list(Writing.objects.order_by("pk").values_list("by", "edition")),
    }


def post(client: Any, move: str, record: Organisation, reviewer: Any, **said: str) -> Any:
    if move == "save":
        return _save(client, record)
    name = MOVES[move].page or MOVES["publish"].page
    return client.post(page(name, record), _sent(move, record, reviewer) | said)


def _sent(move: str, record: Organisation, reviewer: Any) -> dict[str, Any]:
    later = timezone.now() + datetime.timedelta(days=1)
    if move == "publish":
        return answers(record)
    if move == "correct":
        return answers(record, action="corrected", note="The name was wrong.")
    if move == "schedule":
        return answers(record, when="later", due_at_0=f"{later:%Y-%m-%d}", due_at_1=f"{later:%H:%M}")
    return {
        "submit": {"note": "Please."},
        "withdraw": {},
        "assign": {"reviewer": reviewer.pk},
        "send_back": {"reason": "Which year?"},
        "cancel": {},
        "retract": {"reason": "Wrong."},
        "takedown": {"reason": "Court.", "confirm": "on"},
    }[move]


def _save(client: Any, record: Organisation) -> Any:
    shown = client.get(page("change", record))
    form = filled(shown) if shown.status_code == 200 else {"key": record.key, "kind": record.kind} | NO_NAMES
    return client.post(page("change", record), form | {"name": "Written anew"})

"""What a record's form says of the work on it: the stage, the last word, and the moves of review."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html

from publishing.admin import pages
from publishing.models import WorkEvent
from publishing.states import Stage
from publishing.workflow import rules
from publishing.workflow.moves import MOVES, RELEASE, UNPUBLISHED

REVIEW = ("submit", "assign", "send_back", "withdraw")
LETS_OUT = ("publish", "correct", "schedule")


@dataclass(frozen=True)
class Told:
    """A move as it is told on a page."""

    event: WorkEvent
    done: str
    reviewer: str

    @property
    def is_return(self) -> bool:
        return self.event.move == "send_back"


def of(
    model_admin: Any, request: HttpRequest, record: Any, place: rules.Place, may: dict[str, bool]
) -> dict[str, Any]:
    """Return the chip of the stage, the links to the moves of review, the last word and who must not publish."""
    wants_out = place.state in UNPUBLISHED and request.user.has_perm(RELEASE)
    return {
        "chip": stage_chip(place.stage, place.reviewer_name, place.was_sent_back),
        "moves": [
            (MOVES[name].page, MOVES[name].label, pages.address_of(model_admin, MOVES[name].page, record))
            for name in REVIEW
            if may[name]
        ],
        "log": pages.address_of(model_admin, "moves", record),
        "word": latest_word(record, place),
        "obstacle": rules.obstacle(record, request.user, place) if wants_out else "",
    }


def stage_chip(stage: str, reviewer: str | None, was_sent_back: bool) -> str:
    """What stands beside the public state: nothing where nothing waits for anybody."""
    if was_sent_back:
        return format_html('<span class="state stage-sent-back">{}</span>', "Sent back")
    if stage != Stage.IN_REVIEW:
        return ""
    label = f"{Stage.IN_REVIEW.label} · {reviewer}" if reviewer else Stage.IN_REVIEW.label
    return format_html('<span class="state stage-in-review">{}</span>', label)


def latest_word(record: Any, place: rules.Place) -> list[Told]:
    """Return the moves since the last edition that colleagues should know of, newest first: three at most."""
    if place.stage == Stage.CLEAN:
        return []
    events = WorkEvent.objects.filter(record=record.pk).select_related("by", "reviewer", "edition")
    out = events.filter(move__in=LETS_OUT).order_by("-pk").first()
    since = events.filter(pk__gt=out.pk) if out else events
    return [told(event) for event in since.order_by("-pk")[:3]]


def told(event: WorkEvent) -> Told:
    return Told(event, MOVES[event.move].done, name_of(event.reviewer) if event.reviewer else "")


def name_of(user: Any) -> str:
    return user.get_full_name() or user.get_username()

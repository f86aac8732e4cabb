"""The blocks of the front page that follow from work under way: reviews, what came back, conversations."""

from typing import Any

from django.db.models import Count, OuterRef, Subquery

from publishing.desk.asking import Ask
from publishing.desk.blocks import MINE, Block, ago, register
from publishing.models import Comment, WorkEvent, WorkState

PUBLISH = "publishing.publish_record"


def _under_way(entries: Any, work: Any) -> Any:
    states = WorkState.objects.filter(pk=OuterRef("pk"))
    return entries.filter(pk__in=work.values("record")).annotate(
        submitted_at=Subquery(states.values("submitted_at")[:1]),
        sent_back_at=Subquery(states.values("sent_back_at")[:1]),
        submitted_by_name=Subquery(_last("submit").values("by_name")[:1]),
        sent_back_by_name=Subquery(_last("send_back").values("by_name")[:1]),
        reason=Subquery(_last("send_back").values("text")[:1]),
    )


def _last(move: str) -> Any:
    return WorkEvent.objects.filter(record=OuterRef("pk"), move=move).order_by("-at", "-pk")


def _to_review(entries: Any, ask: Ask) -> Any:
    return _under_way(entries, WorkState.objects.waiting_for(ask.user)).order_by("submitted_at", "pk")


def _submitted(entry: Any, ask: Ask) -> str:
    submitted = f"Submitted {ago(entry.submitted_at, ask.at)}"
    return f"{submitted} by {entry.submitted_by_name}" if entry.submitted_by_name else submitted


def _came_back(entries: Any, ask: Ask) -> Any:
    return _under_way(entries, WorkState.objects.sent_back_to(ask.user)).order_by("-sent_back_at", "pk")


def _sent_back(entry: Any, ask: Ask) -> str:
    by = f" by {entry.sent_back_by_name}" if entry.sent_back_by_name else ""
    sent_back = f"Sent back {ago(entry.sent_back_at, ask.at)}{by}"
    return f"{sent_back}: “{entry.reason}”" if entry.reason else sent_back


def _handed_in(entries: Any, ask: Ask) -> Any:
    mine = WorkState.objects.in_review().filter(submitted_by=ask.user)
    return _under_way(entries, mine).order_by("submitted_at", "pk")


def _mentions(entries: Any, ask: Ask) -> Any:
    called_on = Comment.objects.unresolved().for_user(ask.user).filter(record=OuterRef("pk")).order_by()
    return (
        entries.filter(pk__in=Comment.objects.unresolved().for_user(ask.user).values("record"))
        .annotate(
            conversations=Subquery(called_on.values("record").annotate(n=Count("pk")).values("n")[:1]),
            called_on_at=Subquery(called_on.order_by("-at").values("at")[:1]),
            called_on_by=Subquery(called_on.order_by("-at").values("author_name")[:1]),
        )
        .order_by("-called_on_at", "pk")
    )


def _conversations(entry: Any, ask: Ask) -> str:
    started = ", ".join(filter(None, (entry.called_on_by, ago(entry.called_on_at, ask.at))))
    return (
        started if entry.conversations == 1 else f"{entry.conversations} conversations, the last by {started}"
    )


for block in (
    Block(
        "to-review",
        "Waiting for my review",
        "Nobody waits for you: what others submit for review stands here, the oldest first.",
        narrow=_to_review,
        tell=_submitted,
        place=10,
        column=MINE,
        permission=PUBLISH,
        urgent=True,
    ),
    Block(
        "came-back",
        "Came back to me",
        "Nothing came back. What a reviewer sends back to you stands here, with the reason.",
        narrow=_came_back,
        tell=_sent_back,
        place=20,
        column=MINE,
        urgent=True,
    ),
    Block(
        "mentions",
        "Conversations with me",
        "Nobody asks you anything. Comments that name you stand here until they are resolved.",
        narrow=_mentions,
        tell=_conversations,
        place=30,
        column=MINE,
    ),
    Block(
        "handed-in",
        "Handed in by me",
        "Nothing of yours is in review.",
        narrow=_handed_in,
        tell=_submitted,
        place=35,
        column=MINE,
    ),
):
    register(block)

"""Who may make which move on which record now. ``allows`` asks ``check``, so a button and a verb cannot disagree."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from publishing.errors import Refused
from publishing.models import Edition, Writing
from publishing.states import PublicState, Stage
from publishing.workflow.moves import MOVES, OVERRIDE, RELEASE, WRITE, Needs


@dataclass(frozen=True)
class Place:
    """Where a record stands: for the desk, for the world, and with whom."""

    record: Any
    stage: Stage
    state: PublicState
    last_action: str | None
    submitted_by: int | None
    reviewer: int | None
    reviewer_name: str | None
    was_sent_back: bool

    @property
    def is_live(self) -> bool:
        return self.last_action is not None and self.last_action not in Edition.TOMBSTONES

    @property
    def was_released(self) -> bool:
        return self.last_action is not None and self.last_action != Edition.Action.TAKEN_DOWN

    @cached_property
    def writers(self) -> frozenset[int]:
        """Who wrote what no edition took out yet."""
        unpublished = Writing.objects.unpublished().filter(record=self.record.pk)
        return frozenset(unpublished.values_list("by", flat=True))


def place_of(record: Any) -> Place:
    """Read from the database where ``record`` stands now."""
    found = type(record)._default_manager.with_public_state().with_work().get(pk=record.pk)
    return Place(
        record,
        Stage(found.work_stage),
        PublicState(found.public_state),
        found.live_action,
        found.work_submitted_by,
        found.work_reviewer,
        found.work_reviewer_name,
        found.work_sent_back_at is not None,
    )


def has_permission(move: str, model: Any, user: Any) -> bool:
    """Whether ``user`` holds the permission of ``move`` for records of ``model``, wherever they stand."""
    wanted = MOVES[move].permission
    if wanted == WRITE:
        wanted = f"{model._meta.app_label}.{get_permission_codename('change', model._meta)}"
    return user.has_perm(wanted)


def require(move: str, record: Any, *, by: Any) -> None:
    """Raise ``PermissionDenied`` where the role of ``by`` does not hold ``move``."""
    if by is not None and not has_permission(move, type(record), by):
        raise PermissionDenied(f"{by} may not do this: their role does not hold the permission.")


def check(move: str, record: Any, *, by: Any, place: Place | None = None, override_reason: str = "") -> bool:
    """Refuse what the table does not allow; return whether the rule of the second person was overridden.

    ``by`` is None for commands, which need no permission and no second person. Raises ``PermissionDenied``, or
    ``Refused`` with a message for the editor.
    """
    require(move, record, by=by)
    rule, place = MOVES[move], place or place_of(record)
    is_missing = (rule.needs == Needs.LIVE and not place.is_live) or (
        rule.needs == Needs.RELEASED and not place.was_released
    )
    if is_missing or rule.path(place.stage, place.state) is None:
        raise Refused(f"{rule.only} Here it says: {place.stage.label}; {place.state.label}.")
    if by is None:
        return False
    if rule.is_own and place.submitted_by != by.pk:
        raise Refused("Somebody else submitted this. Whoever may publish can send it back.")
    return rule.second_person and _overridden(record, by, place, override_reason)


def allows(move: str, record: Any, *, by: Any, place: Place | None = None) -> bool:
    """Whether ``by`` is offered ``move``; where it takes an override, the page of the move asks for the reason."""
    try:
        check(move, record, by=by, place=place, override_reason="…" if may_override(by) else "")
    except (Refused, PermissionDenied):
        return False
    return True


def obstacle(record: Any, user: Any, place: Place | None = None) -> str:
    """Return why ``user`` may not publish ``record`` alone, or nothing where they may.

    Where there is an obstacle and ``may_override``, ``actions.publish`` wants an ``override_reason``.
    """
    if not settings.SECOND_PERSON or user.pk not in (place or place_of(record)).writers:
        return ""
    if may_override(user):
        return (
            "You wrote part of what would go out, and a second person should publish it. "
            "Where that cannot wait, say why you publish it yourself: it is written down."
        )
    return "You wrote part of what would go out, so somebody else publishes it. Submit it for review."


def may_override(user: Any) -> bool:
    return user.has_perm(OVERRIDE)


def reviewers() -> QuerySet[User]:
    """Return the people who may publish, and so review."""
    backend = "django.contrib.auth.backends.ModelBackend"
    people = User.objects.with_perm(RELEASE, backend=backend)
    return people.order_by("first_name", "last_name", "username", "pk")


def _overridden(record: Any, by: Any, place: Place, reason: str) -> bool:
    hindrance = obstacle(record, by, place)
    if hindrance and not (reason.strip() and may_override(by)):
        raise Refused(hindrance)
    return bool(hindrance)

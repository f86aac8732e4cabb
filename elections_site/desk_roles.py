"""The page of the desk that says who may do what: read from the groups, the table of moves and the table of roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from elections_site.roles import ROLES, permissions
from publishing.models import Record
from publishing.workflow import wording
from publishing.workflow.moves import MOVES, OVERRIDE, WRITE, Move

BEYOND = {
    OVERRIDE: "Publishes what they wrote themselves, where they give a reason; it is written down.",
    "feed.add_partnerkey": "Makes partners' keys to the feed.",
    "feed.change_partnerkey": "Revokes partners' keys.",
    "auth.change_user": "Gives people their roles.",
    "auth.change_group": "Changes what a role may do.",
}
ALL, SOME, NONE = "yes", "some kinds of records", "no"


@dataclass(frozen=True)
class RoleOnPage:
    """A group as the page tells of it."""

    name: str
    title: str
    words: str
    people: list[str]
    beyond: list[str]
    may: dict[str, str]
    was_changed: bool


@dataclass(frozen=True)
class MoveOnPage:
    name: str
    words: str
    where: list[str]
    wants: str
    by_role: list[tuple[str, str]]


def page(request: HttpRequest) -> HttpResponse:
    """Anybody at the desk may read who may do what."""
    active = Prefetch("user_set", User.objects.filter(is_active=True).order_by("username", "pk"), "active")
    groups = Group.objects.prefetch_related("permissions__content_type", active).order_by("name", "pk")
    roles = sorted(map(_role, groups), key=_place_in_table)
    context = {
        **admin.site.each_context(request),
        "title": "Who may do what",
        "roles": roles,
        "moves": [_move(name, move, roles) for name, move in MOVES.items()],
        "second_person": settings.SECOND_PERSON,
    }
    return TemplateResponse(request, "admin/roles.html", context)


def _role(group: Any) -> RoleOnPage:
    held = {f"{one.content_type.app_label}.{one.codename}" for one in group.permissions.all()}
    known = ROLES.get(group.name)
    return RoleOnPage(
        name=group.name,
        title=group.name.replace("-", " ").capitalize(),
        words=known.words if known else "A role that this newsroom added.",
        people=[user.get_full_name() or user.get_username() for user in group.active],
        beyond=[words for permission, words in BEYOND.items() if permission in held],
        may={name: _may(move, held) for name, move in MOVES.items()},
        was_changed=known is not None and held != permissions(known),
    )


def _may(move: Move, held: set[str]) -> str:
    wanted = {move.permission} if move.permission != WRITE else set(_writing())
    return ALL if wanted <= held else SOME if wanted & held else NONE


def _writing() -> Iterable[str]:
    for model in apps.get_models():
        if issubclass(model, Record):
            yield f"{model._meta.app_label}.change_{model._meta.model_name}"


def _move(name: str, move: Move, roles: list[RoleOnPage]) -> MoveOnPage:
    by_role = [(role.title, role.may[name]) for role in roles]
    return MoveOnPage(wording.name(name), move.words, wording.where(move), wording.wants(move), by_role)


def _place_in_table(role: RoleOnPage) -> int:
    return list(ROLES).index(role.name) if role.name in ROLES else len(ROLES)

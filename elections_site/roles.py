"""Who may do what at the desk. The table is the rule; a migration that calls `grant` applies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Model, Q

from publishing.models import Record, Row


@dataclass(frozen=True)
class Role:
    """What a role is for, in words, and which permissions make it so."""

    words: str
    also: tuple[str, ...]
    records: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


WRITE = ("add", "change", "view")
DESK = (
    "publishing.view_edition",
    "publishing.add_storedfile",
    "publishing.change_storedfile",
    "publishing.view_storedfile",
)
RELEASE = (
    "publishing.publish_record",
    "publishing.retract_record",
    "publishing.revoke_any_previewlink",
)
OVERRULE = (
    "publishing.takedown_record",
    "publishing.override_second_person",
    "publishing.delete_savedfilter",
)
PICTURES = ("publishing.delete_storedfile",)
KEYS = tuple(f"feed.{action}_partnerkey" for action in WRITE)
PEOPLE = tuple(f"auth.{action}_{model}" for model in ("user", "group") for action in WRITE)

ROLES = {
    "reporter": Role(
        "Writes records and submits them for review. Lets nothing out.",
        also=DESK,
        records=WRITE,
        rows=(*WRITE, "delete"),
    ),
    "editor": Role(
        "Reviews what others wrote: sends it back, publishes, corrects, schedules or retracts it.",
        also=DESK + RELEASE + PICTURES,
        records=(*WRITE, "delete"),
        rows=(*WRITE, "delete"),
    ),
    "chief": Role(
        "Does what an editor does, takes down for legal reasons, publishes their own words where they give a reason, "
        "and gives people their roles.",
        also=DESK + RELEASE + PICTURES + OVERRULE + PEOPLE + KEYS,
        records=(*WRITE, "delete"),
        rows=(*WRITE, "delete"),
    ),
    "partner-manager": Role(
        "Makes and revokes the keys by which partners take the feed. Writes no record.",
        also=(*KEYS, "publishing.view_edition"),
    ),
}


def permissions(role: Role) -> set[str]:
    """The names of all that a role may do."""
    return {*role.also, *_on(Record, role.records), *_on(Row, role.rows)}


def grant() -> None:
    """Make each role's group hold exactly what the table says."""
    for app in apps.get_app_configs():
        create_permissions(app, verbosity=0)
    for name, role in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(_stored(permissions(role)))


def _on(ancestor: type[Model], actions: tuple[str, ...]) -> Iterator[str]:
    for model in apps.get_models():
        if issubclass(model, ancestor):
            yield from (f"{model._meta.app_label}.{action}_{model._meta.model_name}" for action in actions)


def _stored(names: set[str]) -> list[Permission]:
    wanted = Q()
    for name in names:
        app_label, codename = name.split(".")
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    found = list(Permission.objects.filter(wanted))
    if len(found) != len(names):
        missing = names - {f"{one.content_type.app_label}.{one.codename}" for one in found}
        raise LookupError(f"No such permissions: {', '.join(sorted(missing))}")
    return found

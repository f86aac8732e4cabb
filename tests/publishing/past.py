"""Records with a past, and what their pages say of it."""

from typing import Any

from django.contrib.auth.models import Permission, User

from publishing import actions
from publishing.history import keeping, snapshots
from publishing.models import Save
from sources.models import Organisation
from tests.publishing.desk import desk, filled, organisation, page
from tests.source_factories import OrganisationNameFactory
from tests.strict_client import StrictClient


def with_two_names() -> Organisation:
    record = organisation(name="As it was")
    for position, text in enumerate(("First", "Second")):
        OrganisationNameFactory(organisation=record, text=text, position=position)
    return record


def viewer() -> StrictClient:
    user = User.objects.create_user("viewer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_organisation"))
    client = StrictClient()
    client.force_login(user)
    return client


def state_of(record: Any) -> snapshots.State:
    return snapshots.take(type(record), record.pk)


def kept(record: Any, at: Any) -> Save:
    return keeping.keep(record, how=Save.How.FOUND, by=None, at=at)


def saved(record: Any, role: str = "editor", client: Any = None, **typed: Any) -> None:
    """Send the form of ``record`` with what was typed; inline fields with double underscores for dashes."""
    client = client or desk(role)
    form = filled(client.get(page("change", record)))
    typed = {name.replace("__", "-"): value for name, value in typed.items()}
    response = client.post(page("change", record), form | typed)
    assert response.status_code == 302, response.context["errors"]


def released(record: Any, at: Any) -> Any:
    return actions.publish(record, by=None, at=at, acknowledged=actions.ALL_WARNINGS)


def told(entry: Any) -> list[tuple[str, str, str, str]]:
    return [(one.what, one.place, one.old, one.new) for one in entry.changes]


def address(name: str, record: Any, **query: Any) -> str:
    return f"{page(name, record)}?" + "&".join(f"{key}={value}" for key, value in query.items())

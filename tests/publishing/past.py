"""Records with a past, and what their pages say of it."""

from typing import Any

from publishing import actions
from publishing.history import keeping, snapshots
from publishing.models import Save
from tests.publishing.desk import desk, filled, page


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

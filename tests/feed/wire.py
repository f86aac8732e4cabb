"""Publishing for the feed's tests: no desk, no checks in the way, each edition an hour after the last."""

import datetime
import itertools
from typing import Any

from publishing import actions

NOON = datetime.datetime(2023, 3, 20, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
_hours = itertools.count()


def publish(*records: Any, at: datetime.datetime | None = None, **options: Any) -> Any:
    """Publish and return the last edition."""
    edition = None
    for record in records:
        moment = at or NOON + next(_hours) * HOUR
        edition = actions.publish(record, by=None, at=moment, acknowledged=actions.ALL_WARNINGS, **options)
    return edition


def keys(response: Any) -> list[str]:
    return [item["key"] for item in response.json()["items"]]


def walk(client: Any, address: str) -> list[dict[str, Any]]:
    """Every item of a list, page after page, until there is no next."""
    items: list[dict[str, Any]] = []
    while address:
        page = client.get(address).json()
        items += page["items"]
        address = page["next"]
    return items

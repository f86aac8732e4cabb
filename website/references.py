"""Links between pages: every reference of a page is resolved at once."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from publishing import reading

REFERENCE_FIELDS = {"kind", "key", "label"}


def link(*documents: Any, instant: datetime.datetime | None = None) -> None:
    """Give every reference inside ``documents`` its ``url``, "" where the target is (or was) not published.

    A reference without a label, made for the page, is called what its target was called then. One query.
    """
    references = list(_references(documents))
    targets = reading.resolve(references, instant)
    for reference in references:
        target = targets.get((reference["kind"], reference["key"]))
        reference["url"] = target.url if target else ""
        reference["label"] = reference["label"] or (target.title if target else reference["key"])


def _references(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        if value.keys() == REFERENCE_FIELDS:
            yield value
        else:
            yield from _references(value.values())
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for part in value:
            yield from _references(part)

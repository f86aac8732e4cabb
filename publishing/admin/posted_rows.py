"""The rows that the form of a record was sent with, brought in line with those that are stored now."""

import re
from collections.abc import Callable, Collection

from django.http import QueryDict


def rebased(
    data: QueryDict, prefix: str, stored: Collection[str], stays_gone: Callable[[int, str], bool]
) -> tuple[QueryDict, int]:
    """Return the data where rows that are no longer stored follow those that are, as new ones; and how many.

    ``stays_gone`` is asked with the number and the key of each that is gone, and has it left out.
    """
    cell = re.compile(rf"{re.escape(prefix)}-(\d+)-(.+)")
    rows: dict[int, dict[str, list[str]]] = {}
    based = QueryDict(mutable=True)
    for name, values in data.lists():
        if match := cell.fullmatch(name):
            rows.setdefault(int(match[1]), {})[match[2]] = values
        else:
            based.setlist(name, values)
    kept, gone, new = [], [], []
    for number, row in sorted(rows.items()):
        pk = "".join(row.get("id", [""]))
        if pk in stored:
            kept.append(row)
        elif not pk:
            new.append(row)
        elif not stays_gone(number, pk):
            gone.append(row | {"id": [""]})
    for number, row in enumerate([*kept, *gone, *new]):
        for name, values in row.items():
            based.setlist(f"{prefix}-{number}-{name}", values)
    if rows:
        based[f"{prefix}-TOTAL_FORMS"] = str(len(kept) + len(gone) + len(new))
        based[f"{prefix}-INITIAL_FORMS"] = str(len(kept))
    return based, len(gone)

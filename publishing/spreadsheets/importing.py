"""What a file would change in the records of a list, and the changing of it: all of it or nothing."""

import datetime
import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import transaction
from import_export.results import Result, RowResult
from tablib import Dataset

from publishing import actions, lock
from publishing.errors import Refused
from publishing.models import Save
from publishing.spreadsheets.files import Table
from publishing.spreadsheets.sheets import Sheet

NEW, CHANGED, REMOVED = "new", "changed", "removed"
ACTS = {
    RowResult.IMPORT_TYPE_NEW: NEW,
    RowResult.IMPORT_TYPE_UPDATE: CHANGED,
    RowResult.IMPORT_TYPE_DELETE: REMOVED,
}


@dataclass(frozen=True)
class Trouble:
    """Why a file is refused: where in it, and what to do."""

    sheet: str
    line: int
    column: str
    message: str


@dataclass(frozen=True)
class Line:
    """What one line of the file does: to which record or row, and (column, old, new) for each value."""

    sheet: str
    line: int
    act: str
    title: str
    changes: tuple[tuple[str, str, str], ...]


@dataclass
class Outcome:
    """What a file does as a whole; nothing of it is stored where there is trouble."""

    lines: list[Line] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    unchanged: int = 0
    touched: dict[Any, Any] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(json.dumps([asdict(line) for line in self.lines]).encode()).hexdigest()

    def count(self, act: str) -> int:
        return sum(line.act == act for line in self.lines)

    def counts(self) -> dict[str, int]:
        return {act: self.count(act) for act in (NEW, CHANGED, REMOVED)}


def preview(sheets: list[Sheet], tables: list[Table], *, by: User) -> Outcome:
    """Return what the tables would do; nothing is stored."""
    with transaction.atomic():
        lock.hold()
        outcome = _run(sheets, tables, by, lambda record: None)
        transaction.set_rollback(True)
    return outcome


def apply(
    sheets: list[Sheet], tables: list[Table], *, by: User, at: datetime.datetime, shown: str
) -> Outcome:
    """Store what the tables say, if it is what was ``shown`` (its fingerprint). Readers see nothing of it yet.

    Raises ``Refused`` where there is trouble, nothing to do, or the records have changed meanwhile.
    """
    with transaction.atomic():
        lock.hold()
        outcome = _run(sheets, tables, by, _keeping(at))
        if outcome.troubles:
            raise Refused("The file cannot be imported as it is. Nothing was stored.")
        if not outcome.lines:
            raise Refused("The file says nothing that the records do not say already.")
        if outcome.fingerprint != shown:
            raise Refused("The records have changed meanwhile. Read what the file would do now, then import.")
        for record in outcome.touched.values():
            actions.note_change(record, by=by, at=at, how=Save.How.IMPORTED)
    return outcome


def _keeping(at: datetime.datetime) -> Callable[[Any], None]:
    """Keep each record as it stands, once, before the first of its lines changes it."""
    kept: set[Any] = set()

    def before_change(record: Any) -> None:
        if record.pk not in kept and not record._state.adding:
            actions.keep_before_change(record, at=at)
        kept.add(record.pk)

    return before_change


def _run(sheets: list[Sheet], tables: list[Table], by: User, before_change: Callable[[Any], None]) -> Outcome:
    outcome = Outcome()
    pairs = [(_sheet_for(table, sheets), table) for table in tables if table.headers]
    for sheet, table in sorted(pairs, key=lambda pair: sheets.index(pair[0])):
        outcome.troubles += [*_unreadable(sheet, table), *_repeated(sheet, table)]
        if outcome.troubles:
            break
        data = Dataset(*table.rows, headers=table.headers)
        result = sheet.resource().import_data(data, use_transactions=False, before_change=before_change)
        _tell(outcome, sheet, table, result)
    if not pairs:
        outcome.troubles.append(Trouble("", 0, "", "The file is empty."))
    outcome.troubles += _forbidden(outcome, sheets, by)
    return outcome


def _sheet_for(table: Table, sheets: list[Sheet]) -> Sheet:
    """A workbook's sheets are known by name, a CSV file by its columns."""
    named = [sheet for sheet in sheets if sheet.name[:31].casefold() == table.name.casefold()]
    return named[0] if named else max(sheets, key=lambda sheet: len({*sheet.columns} & {*table.headers}))


def _unreadable(sheet: Sheet, table: Table) -> list[Trouble]:
    known = sheet.columns
    name = sheet.resource().get_import_id_fields()[0]
    troubles = [
        Trouble(sheet.name, 1, header, f"There is no such column. There are: {', '.join(known)}.")
        for header in table.headers
        if header not in known
    ]
    troubles += [
        Trouble(sheet.name, 1, header, "The column stands there twice.")
        for header in sorted({header for header in table.headers if table.headers.count(header) > 1})
    ]
    if name not in table.headers:
        troubles.append(Trouble(sheet.name, 1, name, "This column is needed: it says which one is meant."))
    return troubles


def _repeated(sheet: Sheet, table: Table) -> list[Trouble]:
    name = sheet.resource().get_import_id_fields()[0]
    if name not in table.headers:
        return []
    place, first, troubles = table.headers.index(name), dict[str, int](), list[Trouble]()
    for row, line in zip(table.rows, table.lines, strict=True):
        known = row[place]
        if known and known in first:
            troubles.append(
                Trouble(sheet.name, line, name, f"“{known}” stands in line {first[known]} already.")
            )
        first.setdefault(known, line)
    return troubles


def _tell(outcome: Outcome, sheet: Sheet, table: Table, result: Result) -> None:
    for error in result.base_errors:
        outcome.troubles.append(Trouble(sheet.name, 0, "", str(error.error)))
    invalid = {row.number: row for row in result.invalid_rows}
    for number, (row, line) in enumerate(zip(result.rows, table.lines, strict=True), start=1):
        if number in invalid:
            outcome.troubles += _troubles(sheet, line, invalid[number].error_dict)
        elif row.errors:
            outcome.troubles += [Trouble(sheet.name, line, "", str(error.error)) for error in row.errors]
        elif row.import_type in ACTS:
            outcome.lines.append(_line(sheet, line, row, table.headers))
            owner = sheet.resource().owner_of(row.instance)
            outcome.touched[owner.pk] = owner
        else:
            outcome.unchanged += 1


def _troubles(sheet: Sheet, line: int, errors: dict[str, list[str]]) -> list[Trouble]:
    return [
        Trouble(sheet.name, line, "" if column == NON_FIELD_ERRORS else column, message)
        for column, messages in errors.items()
        for message in messages
    ]


def _line(sheet: Sheet, line: int, row: Any, headers: list[str]) -> Line:
    is_removed = row.import_type == RowResult.IMPORT_TYPE_DELETE
    before = row.instance.cells_before
    after = {} if is_removed else sheet.resource().cells_of(row.instance)
    changes = tuple(
        (column, before.get(column, ""), after.get(column, ""))
        for column in headers
        if column in {**before, **after}
        and column != "id"
        and before.get(column, "") != after.get(column, "")
    )
    return Line(sheet.name, line, ACTS[row.import_type], row.object_repr, changes)


def _forbidden(outcome: Outcome, sheets: list[Sheet], by: User) -> list[Trouble]:
    """What ``by`` may not do, as the form would not let them either."""
    wanted = {NEW: "add", CHANGED: "change", REMOVED: "delete"}
    troubles = []
    for sheet in sheets:
        options = sheet.model._meta
        for act in sorted({line.act for line in outcome.lines if line.sheet == sheet.name}):
            if not by.has_perm(f"{options.app_label}.{wanted[act]}_{options.model_name}"):
                troubles.append(Trouble(sheet.name, 0, "", f"You may not {wanted[act]} {sheet.name}."))
    return troubles

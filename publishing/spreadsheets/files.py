"""Files on the way in and out: CSV and XLSX as tables of text, with the lines that an editor sees."""

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from publishing.errors import Refused

HELP = "Columns"
LONGEST = 5_000
LONGEST_CELL = 32_000
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
IS_NUMBER = re.compile(r"[+-]?[\d.]+")
DECIMALS = re.compile(r"^#?[#,]*0\.(0+)$")


@dataclass
class Table:
    """A sheet as it stood in the file. ``lines`` holds the number that the spreadsheet shows beside each row."""

    name: str
    headers: list[str]
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def read(name: str, content: bytes) -> list[Table]:
    """Return the tables of a CSV or XLSX file; raises ``Refused`` with what the editor can do about it."""
    if name.casefold().endswith(".csv"):
        return [_read_csv(content)]
    if name.casefold().endswith(".xlsx"):
        return list(_read_workbook(content))
    raise Refused("Choose a CSV or an XLSX file. Other spreadsheets can be saved as one of these.")


def _read_csv(content: bytes) -> Table:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("The file is not UTF-8. Save it as “CSV UTF-8” and choose it again.") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    return _table("", csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _read_workbook(content: bytes) -> Iterator[Table]:
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise Refused("The file cannot be read as a workbook. Save it again as XLSX.") from error
    for sheet in workbook.worksheets:
        if sheet.title != HELP:
            yield _table(sheet.title, ([_text_of(cell) for cell in row] for row in sheet.iter_rows()))


def _table(name: str, rows: Iterable[list[str]]) -> Table:
    table = Table(name, [])
    for line, row in enumerate(rows, start=1):
        cells = [_unguarded(cell.strip()) for cell in row]
        if not any(cells):
            continue
        if not table.headers:
            table.headers = _headers(cells)
            continue
        if len(table.rows) == LONGEST:
            raise Refused(
                f"A sheet may have {LONGEST:,} rows. Split the file and import one part after another."
            )
        table.rows.append((cells + [""] * len(table.headers))[: len(table.headers)])
        table.lines.append(line)
    return table


def _headers(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return [cell.casefold().replace(" ", "_") for cell in cells]


def _text_of(cell: Any) -> str:
    """Return a cell as it is shown: 54.10 keeps its last digit, a day is a day."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return (
            value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
        )
    if isinstance(value, float):
        decimals = DECIMALS.match(cell.number_format or "")
        return f"{value:.{len(decimals[1])}f}" if decimals else f"{value:.15g}"
    return str(value)


def _guarded(text: str) -> str:
    """A text that a spreadsheet would run as a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) and not IS_NUMBER.fullmatch(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(BEGINS_A_FORMULA) else text


def write_csv(table: Table) -> bytes:
    """Return ``table`` as CSV in UTF-8, marked so that spreadsheets read it as that."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([table.headers, *([_guarded(cell) for cell in row] for row in table.rows)])
    return out.getvalue().encode("utf-8-sig")


def write_workbook(tables: list[Table], columns: list[tuple[str, ...]]) -> bytes:
    """Return ``tables`` as sheets of an XLSX file, and a last sheet that explains their ``columns``.

    Every cell is text. A column with a text too long for a cell is left out, so that nothing comes back cut off.
    """
    workbook = openpyxl.Workbook(write_only=True)
    for table in [
        *map(_without_long_texts, tables),
        Table(HELP, [*columns[0]], [[*row] for row in columns[1:]]),
    ]:
        sheet = workbook.create_sheet(table.name[:31])
        sheet.freeze_panes = "B2"
        sheet.append([_cell(sheet, header, bold=True) for header in table.headers])
        for row in table.rows:
            sheet.append([_cell(sheet, text) for text in row])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _without_long_texts(table: Table) -> Table:
    kept = [
        place
        for place in range(len(table.headers))
        if all(len(row[place]) <= LONGEST_CELL for row in table.rows)
    ]
    rows = [[row[place] for place in kept] for row in table.rows]
    return Table(table.name, [table.headers[place] for place in kept], rows)


def _cell(sheet: Any, text: str, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    cell.value = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell

"""A list of records as a file that the desk can read back."""

from typing import Any

from django.db.models import QuerySet

from publishing.spreadsheets.files import Table, write_csv, write_workbook
from publishing.spreadsheets.sheets import REMOVE, Sheet

EXPLAINED = ("sheet", "column", "what it takes", "")


def as_csv(sheet: Sheet, records: QuerySet[Any]) -> bytes:
    """Return one sheet of ``records`` as CSV."""
    return write_csv(_table(sheet, records))


def as_workbook(sheets: list[Sheet], records: QuerySet[Any]) -> bytes:
    """Return all sheets of ``records`` as one XLSX file."""
    explained = [(sheet.name, *one) for sheet in sheets for one in sheet.help()]
    return write_workbook([_table(sheet, records) for sheet in sheets], [EXPLAINED, *explained])


def _table(sheet: Sheet, records: QuerySet[Any]) -> Table:
    options = sheet.model._meta
    fields = sheet.resource().get_export_fields()
    single = [f.name for f in options.concrete_fields if f.is_relation and f.editable]
    many = [f.name for f in options.many_to_many]
    if sheet.parent:
        rows = sheet.model._default_manager.filter(**{f"{sheet.parent}__in": records.order_by().values("pk")})
        rows = rows.order_by(f"{sheet.parent}__key", "position", "pk")
    else:
        rows = sheet.model._default_manager.filter(pk__in=records.order_by().values("pk")).order_by("key")
    rows = rows.select_related(*single).prefetch_related(*many)
    written = [[field.export(row) for field in fields] for row in rows]
    columns = [field.column_name for field in fields]
    if sheet.parent:
        return Table(sheet.name, [*columns, REMOVE], [[*row, ""] for row in written])
    return Table(sheet.name, columns, written)

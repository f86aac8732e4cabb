"""Stored texts, as they are: Django writes the query, a plain cursor reads it, no object is built.

Writing a query costs as much as running it, so those that are always the same but for their values are written once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Expression, FilteredRelation, Q

from publishing import items
from publishing.models import Edition
from publishing.querysets import EditionQuerySet


class Later(Expression):
    """The place of a value for a column of editions that is known only when the query runs."""

    def __init__(self, column: str) -> None:
        field: Any = Edition._meta.get_field(column)
        super().__init__(output_field=field)
        self.column = column

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


@dataclass(frozen=True)
class Query:
    """A query written out, with ``Later`` where values are still missing."""

    alias: str
    sql: str
    values: tuple[Any, ...]

    def run(self, *, limit: int | None = None, **later: Any) -> list[tuple[Any, ...]]:
        """The rows as the engine gives them, unconverted."""
        if not self.sql:
            return []
        connection = connections[self.alias]
        values = [
            value.output_field.get_db_prep_value(later[value.column], connection)
            if isinstance(value, Later)
            else value
            for value in self.values
        ]
        with connection.cursor() as cursor:
            if limit is None:
                cursor.execute(self.sql, values)
            else:
                cursor.execute(f"{self.sql} LIMIT %s", [*values, limit])
            return cursor.fetchall()


def query(editions: EditionQuerySet, *columns: str) -> Query:
    """Write the query for ``columns`` of ``editions``."""
    try:
        sql, values = editions.values_list(*columns).query.sql_with_params()
    except EmptyResultSet:
        return Query(editions.db, "", ())
    return Query(editions.db, sql, tuple(values))


def with_shown(editions: EditionQuerySet) -> EditionQuerySet:
    """Editions with ``shown``: the default rendition of those that have one."""
    return editions.annotate(shown=FilteredRelation("renditions", condition=Q(renditions__is_default=True)))


def with_shown_if_live(editions: EditionQuerySet) -> EditionQuerySet:
    """Editions with ``shown``: the default rendition of those that the world sees now."""
    live = Q(renditions__is_default=True, superseded_at__isnull=True)
    return editions.annotate(shown=FilteredRelation("renditions", condition=live))


def joined(texts: Iterable[tuple[Any, ...]]) -> str:
    """A JSON array of items out of rows that begin with head and document."""
    return f"[{','.join([items.item(text[0], text[1]) for text in texts])}]"

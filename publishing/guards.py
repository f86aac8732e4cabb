"""Triggers for what must never be false of editions, whoever writes to the tables.

A released edition is never changed or deleted, numbers and sequences have no gaps, release instants only grow, and
the intervals of one record meet without overlapping. The one exception is a takedown, which sets ``erased_at`` once
and lets the content go. A migration that rebuilds one of the tables on SQLite ends with ``install``, because
rebuilding drops triggers.
"""

from typing import Any

EDITION = "publishing_edition"
CONTENT = {"rendition": "publishing_rendition", "facet": "publishing_facet"}

FROZEN = (
    "record", "kind", "key", "action", "date", "created_at", "content_hash", "editor_name",
    "number", "sequence", "released_at", "chain_hash", "due_at",
)  # fmt: skip
ERASED_WITH_CONTENT = ("note", "head")

RULES = {
    "edition_numbers_have_no_gaps": (
        "NEW.number <> 1 AND NOT EXISTS (SELECT 1 FROM publishing_edition e"
        " WHERE e.record = NEW.record AND e.number = NEW.number - 1)"
    ),
    "edition_sequence_has_no_gaps": (
        "NEW.sequence <> 1 AND NOT EXISTS (SELECT 1 FROM publishing_edition e"
        " WHERE e.sequence = NEW.sequence - 1)"
    ),
    "edition_release_instants_grow": (
        "EXISTS (SELECT 1 FROM publishing_edition e"
        " WHERE e.sequence = NEW.sequence - 1 AND e.released_at >= NEW.released_at)"
    ),
    "edition_intervals_meet": (
        "EXISTS (SELECT 1 FROM publishing_edition e WHERE e.record = NEW.record AND e.number = NEW.number - 1"
        " AND (e.superseded_at IS NULL OR e.superseded_at <> NEW.released_at))"
    ),
}
CHANGED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FROZEN)
CHANGED_TEXT = " OR ".join(f"NEW.{column} <> OLD.{column}" for column in ERASED_WITH_CONTENT)
TAMPERED = (
    f"({CHANGED})"
    " OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)"
    " OR (OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at)"
    f" OR (NEW.erased_at IS NULL AND ({CHANGED_TEXT}))"
)
REWRITTEN = (
    "NEW.content_hash <> OLD.content_hash OR NEW.record <> OLD.record OR NEW.kind <> OLD.kind OR NEW.key <> OLD.key"
    " OR NEW.action <> OLD.action"
)
RELEASED_PARENT = (
    "EXISTS (SELECT 1 FROM publishing_edition e WHERE e.id = NEW.edition_id AND e.sequence IS NOT NULL)"
)
UNERASED_PARENT = (
    "NOT EXISTS (SELECT 1 FROM publishing_edition e WHERE e.id = OLD.edition_id AND e.erased_at IS NOT NULL)"
)


def _sqlite_dialect(condition: str) -> str:
    return condition.replace("IS DISTINCT FROM", "IS NOT")


def _triggers() -> dict[str, tuple[str, str, str]]:
    """Return name → (table, event with its timing condition, what must not be true)."""
    release = "NEW.sequence IS NOT NULL AND {old}"
    triggers = {}
    for name, broken in RULES.items():
        for event, old in (("INSERT", "1 = 1"), ("UPDATE", "OLD.sequence IS NULL")):
            condition = f"{release.format(old=old)} AND ({broken})"
            triggers[f"{name}_on_{event.lower()}"] = (EDITION, event, condition)
    triggers["released_edition_is_frozen"] = (
        EDITION,
        "UPDATE",
        f"OLD.sequence IS NOT NULL AND ({TAMPERED})",
    )
    triggers["waiting_edition_is_frozen"] = (EDITION, "UPDATE", f"OLD.sequence IS NULL AND ({REWRITTEN})")
    triggers["edition_is_never_deleted"] = (EDITION, "DELETE", "1 = 1")
    for part, table in CONTENT.items():
        triggers[f"{part}_is_never_changed"] = (table, "UPDATE", "1 = 1")
        triggers[f"{part}_comes_before_release"] = (table, "INSERT", RELEASED_PARENT)
        triggers[f"{part}_goes_by_takedown_only"] = (table, "DELETE", UNERASED_PARENT)
    return triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Create every guard anew (a migration's ``RunPython`` operation)."""
    remove(apps, schema_editor)
    create = _create_postgresql if schema_editor.connection.vendor == "postgresql" else _create_sqlite
    for name, (table, event, condition) in _triggers().items():
        for statement in create(name, table, event, condition):
            schema_editor.execute(statement, params=None)


def remove(apps: Any, schema_editor: Any) -> None:
    """Drop every guard (the reverse of ``install``)."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, (table, _event, _condition) in _triggers().items():
        place = f" ON {table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{place}", params=None)


def _create_sqlite(name: str, table: str, event: str, condition: str) -> list[str]:
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW WHEN {_sqlite_dialect(condition)}"
        f" BEGIN SELECT RAISE(ABORT, '{name}'); END"
    ]


def _create_postgresql(name: str, table: str, event: str, condition: str) -> list[str]:
    outcome = "OLD" if event == "DELETE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {condition} THEN RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        f" RETURN {outcome}; END $$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]


def guard_names() -> list[str]:
    """Return the names of the triggers that must be in place."""
    return sorted(_triggers())

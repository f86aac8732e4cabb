"""Builds the synthetic site in the database that the settings name, which must be one for benchmarks.

    python -m benchmarks.build

An interrupted build goes on where it stopped; a finished one is left as it is.
"""

import sys
import time
from pathlib import Path
from typing import Any

import django

EDITIONS = 20_000


def main() -> None:
    django.setup()
    from django.core.management import call_command

    refuse_other_databases()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if released() >= EDITIONS:
        return
    began = time.monotonic()
    create_records()
    publish_what_is_referred_to()
    publish_statements()
    settle()
    print(f"Built the synthetic site: {released()} editions in {time.monotonic() - began:.0f} s.", flush=True)


def refuse_other_databases() -> None:
    """End with a sentence unless the database's name says that it is for benchmarks."""
    from django.conf import settings

    name = Path(str(settings.DATABASES["default"]["NAME"]))
    if "bench" not in name.name and "bench" not in name.parent.name:
        sys.exit(f"{name} is no database for benchmarks: there is no “bench” in its name or its folder's.")


def released() -> int:
    from publishing.models import Edition

    return Edition.objects.released().count()


def create_records() -> None:
    from benchmarks import synthetic
    from observers.models import Statement

    if not Statement.objects.exists():
        synthetic.create()


def publish_what_is_referred_to() -> None:
    """One edition of each record that is no statement, by the desk's own verb."""
    from django.db import transaction
    from django.utils import timezone

    from publishing import actions, registry

    for kind in registry.kinds():
        if kind.kind == "statement":
            continue
        with transaction.atomic():
            for record in kind.model.objects.order_by("key", "pk"):
                actions.publish(
                    record,
                    by=None,
                    at=timezone.now(),
                    note="Synthetic edition.",
                    acknowledged=actions.ALL_WARNINGS,
                )


def publish_statements() -> None:
    """Publish all statements round by round, so that the newest editions are the live ones, as on a site in use."""
    from benchmarks import editions, texts
    from observers.models import Statement

    statements = {s.pk: s for s in Statement.objects.with_rows().order_by("changed_at", "pk")}
    documents = editions.documents(Statement.objects.with_rows().order_by("pk"))
    for revision in range(1, texts.MOST_REVISIONS + 1):
        numbers = live_numbers()
        editions.publish(
            editions.Draft(statement, documents[pk] | {"summary": texts.summary(statement, revision)})
            for pk, statement in statements.items()
            if numbers.get(pk, 0) < revision <= texts.revisions(statement)
        )


def live_numbers() -> dict[Any, int]:
    """Record → the number of its live edition, for every statement."""
    from publishing.models import Edition

    live = Edition.objects.current().of("statement").values_list("record", "number")
    return {record: number or 0 for record, number in live}


def settle() -> None:
    """Let the engine learn what the tables hold, as it would have on a site that grew slowly."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


if __name__ == "__main__":
    main()

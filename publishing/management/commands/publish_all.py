from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from publishing import actions, lock, registry
from publishing.errors import Refused


class Command(BaseCommand):
    help = "Publishes every record that differs from what is public, kind by kind, all of it or nothing."

    def add_arguments(self, parser):
        parser.add_argument("--note", default="First publication.", help="the public line on what changed")

    @transaction.atomic
    def handle(self, *, note: str, verbosity: int, **options):
        lock.hold()
        records = [
            (kind, record) for kind in registry.kinds() for record in kind.queryset().order_by("key", "pk")
        ]
        together = {record.pk for _kind, record in records}
        published = Counter(
            kind.plural for kind, record in records if self.publish(kind, record, note, together)
        )
        for plural, number in published.items():
            if verbosity:
                self.stdout.write(f"Published {number} {plural}.")

    def publish(self, kind: Any, record: Any, note: str, together: Collection[UUID]) -> bool:
        try:
            edition = actions.publish(
                record,
                by=None,
                at=timezone.now(),
                note=note,
                acknowledged=actions.ALL_WARNINGS,
                together=together,
                is_loaded=True,
            )
        except Refused as refusal:
            reasons = "; ".join(problem.message for problem in refusal.problems) or str(refusal)
            raise CommandError(f"{kind.kind} {record.key}: {reasons}") from refusal
        return edition is not None

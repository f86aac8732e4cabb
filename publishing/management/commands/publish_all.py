from collections import Counter
from collections.abc import Collection
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from publishing import actions, checks, references, registry
from publishing.errors import Refused


class Command(BaseCommand):
    help = "Publishes every record that differs from what is public; what is named comes out before what names it."

    def add_arguments(self, parser):
        parser.add_argument("--note", default="First publication.", help="the public line on what changed")

    @transaction.atomic
    def handle(self, *, note: str, verbosity: int, **options):
        published: Counter[str] = Counter()
        waiting = [
            (kind, record) for kind in registry.kinds() for record in kind.model.objects.order_by("key", "pk")
        ]
        patience: Collection[str] = checks.codes() - {references.CODE}
        while waiting:
            put_off = [pair for pair in waiting if not self.publish(*pair, note, patience, published)]
            if len(put_off) == len(waiting):  # they name each other
                patience = actions.ALL_WARNINGS
            waiting = put_off
        for plural, number in published.items():
            if verbosity:
                self.stdout.write(f"Published {number} {plural}.")

    def publish(
        self, kind: Any, record: Any, note: str, overruled: Collection[str], published: Counter[str]
    ) -> bool:
        """Return whether the record is done with; False where it names what is still to come."""
        try:
            edition = actions.publish(record, by=None, at=timezone.now(), note=note, acknowledged=overruled)
        except Refused as refusal:
            codes = {problem.code for problem in refusal.problems}
            if references.CODE in codes and not any(problem.blocks for problem in refusal.problems):
                return False
            reasons = "; ".join(problem.message for problem in refusal.problems) or str(refusal)
            raise CommandError(f"{kind.kind} {record.key}: {reasons}") from refusal
        published[kind.plural] += edition is not None
        return True

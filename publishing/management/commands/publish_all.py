from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from publishing import actions, registry
from publishing.documents import Document
from publishing.errors import Refused


class Command(BaseCommand):
    help = (
        "Publishes every record that differs from what is public, kind by kind from the bottom of the stack."
    )

    def add_arguments(self, parser):
        parser.add_argument("--note", default="First publication.", help="the public line on what changed")

    @transaction.atomic
    def handle(self, *, note: str, verbosity: int, **options):
        for document in registry.kinds():
            published = sum(self.publish(document, record, note) for record in self.records(document))
            if verbosity and published:
                self.stdout.write(f"Published {published} {document.plural}.")

    def records(self, document: Document):
        return document.model.objects.order_by("key", "pk")

    def publish(self, document: Document, record, note: str) -> bool:
        try:
            edition = actions.publish(
                record, by=None, at=timezone.now(), note=note, acknowledged=actions.ALL_WARNINGS
            )
        except Refused as refusal:
            reasons = "; ".join(problem.message for problem in refusal.problems) or str(refusal)
            raise CommandError(f"{document.kind} {record.key}: {reasons}") from refusal
        return edition is not None

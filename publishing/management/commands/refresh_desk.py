from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from publishing.desk import entries
from publishing.models import DeskEntry


class Command(BaseCommand):
    help = "Brings the desk's search and its list of failing checks up to date with the records."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="Run the desk checks of every record anew.")

    def handle(self, *args: Any, **options: Any) -> str:
        at = timezone.now()
        mended = entries.fill(at=at)
        if options["all"]:
            mended += entries.look_again(before=at, limit=DeskEntry.objects.count(), at=at)
        return f"Brought {mended} lines of the desk up to date." if mended else ""

import datetime
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from publishing import reading
from publishing.desk import entries

CHECKS_LAST = datetime.timedelta(hours=1)
CHECKS_AT_A_TIME = 20
CHECKS_EVERY = datetime.timedelta(minutes=1)


class Command(BaseCommand):
    help = "Release scheduled editions when they fall due, and keep the desk's checks fresh. Ends cleanly on SIGTERM."
    checks_due_at = datetime.datetime.min.replace(tzinfo=datetime.UTC)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=float, default=1.0, help="Seconds between two looks.")
        parser.add_argument("--once", action="store_true", help="Look once and end.")

    def handle(self, *args: Any, **options: Any) -> None:
        stopping = threading.Event()
        if not options["once"]:
            signal.signal(signal.SIGTERM, lambda *_: stopping.set())
            signal.signal(signal.SIGINT, lambda *_: stopping.set())
        while not stopping.is_set():
            self._look()
            if options["once"]:
                return
            stopping.wait(options["every"])

    def _look(self) -> None:
        close_old_connections()
        at = timezone.now()
        reading.site_version(at=at)
        if at >= self.checks_due_at:
            self.checks_due_at = at + CHECKS_EVERY
            entries.look_again(before=at - CHECKS_LAST, limit=CHECKS_AT_A_TIME, at=at)

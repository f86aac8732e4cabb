"""The clock of the house, which a test can stop and set going again. The live server runs in the test's process."""

import datetime
from typing import Any

from django.utils import timezone

REAL = timezone.now


class Clock:
    def __init__(self, monkeypatch: Any) -> None:
        self._stopped: datetime.datetime | None = None
        self._ahead = datetime.timedelta()
        monkeypatch.setattr(timezone, "now", self.now)

    def now(self) -> datetime.datetime:
        return self._stopped or REAL() + self._ahead

    def stops_at(self, moment: datetime.datetime) -> None:
        self._stopped = moment

    def goes_on(self) -> None:
        """Go on from where it stopped, so that no time is told twice."""
        if self._stopped:
            self._ahead = self._stopped - REAL()
            self._stopped = None

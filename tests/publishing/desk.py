"""A record to publish, and a clock to publish it by."""

import datetime

from sources.models import Organisation

NOON = datetime.datetime(2023, 3, 20, 12, 0, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
MINUTE = datetime.timedelta(minutes=1)


def organisation(key: str = "cec", name: str = "") -> Organisation:
    return Organisation.objects.create(key=key, name=name or f"The body {key}", kind="election_commission")


def rename(record: Organisation, name: str) -> None:
    record.name = name
    record.save()

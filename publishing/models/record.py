"""What the desk works on. Nothing outside the desk reads a record."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from publishing.querysets import RecordQuerySet


class Record(models.Model):
    """A thing that is published as a whole, with its rows: a party, an election, a story."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.SlugField(
        max_length=120,
        unique=True,
        help_text="The public address, for example kz-2023-majilis. When it changes, the old address redirects.",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(null=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    working_hash = models.CharField(max_length=64, blank=True, default="", editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str]:
        return (self.key,)


class Row(models.Model):
    """A part of a record, edited and published with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order.")

    class Meta:
        abstract = True

"""What the desk saved: the whole of a record with its rows, each time somebody changed it."""

import json
import zlib
from typing import Any

from django.conf import settings
from django.db import models


class Save(models.Model):
    """One state of a record. It is written once and never changed."""

    class How(models.TextChoices):
        FOUND = "found", "Kept as it stood"
        CREATED = "created", "Created"
        CHANGED = "changed", "Changed"
        RESTORED = "restored", "Brought back"
        IMPORTED = "imported", "Imported"
        MERGED = "merged", "Merged"
        DELETED = "deleted", "Deleted"
        RECOVERED = "recovered", "Recovered"

    record = models.UUIDField()
    kind = models.CharField(max_length=30)
    key = models.SlugField(max_length=120)
    title = models.TextField()
    how = models.CharField(max_length=10, choices=How.choices)
    comment = models.TextField(blank=True, default="")
    at = models.DateTimeField("when")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=150, blank=True, default="")
    state_hash = models.CharField(max_length=64)
    packed = models.BinaryField(help_text="The state as canonical JSON, compressed by zlib.")

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["record", "id"], name="save_by_record"),
            models.Index(fields=["at"], name="save_by_time"),
            models.Index(fields=["how", "id"], name="save_by_how"),
        ]

    def __str__(self) -> str:
        return self.title

    @staticmethod
    def pack(text: str) -> bytes:
        return zlib.compress(text.encode(), 9)

    @property
    def state(self) -> dict[str, list[dict[str, Any]]]:
        """Model label → its rows, each a dictionary of its fields."""
        return json.loads(zlib.decompress(self.packed))


class DeletedRecord(Save):
    """The save that the deletion of a record left, as the desk lists it."""

    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = "deleted record"

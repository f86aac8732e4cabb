import uuid

from django.conf import settings
from django.db import models


class Confirmation(models.Model):
    """Somebody read a live page and found it still right, without changing a word."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.UUIDField(help_text="The id of the record that was read.")
    kind = models.CharField(max_length=30)
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["record", "-confirmed_at"], name="confirmation_by_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}, still right on {self.confirmed_at:%Y-%m-%d}"

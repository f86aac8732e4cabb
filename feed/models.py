from django.conf import settings
from django.db import models


class PartnerKey(models.Model):
    """By which the feed knows a partner. The secret is shown once, when the key is made, and kept as a hash."""

    name = models.CharField(
        max_length=120, help_text="The partner and what uses the key: Example Times, mirror."
    )
    prefix = models.CharField(max_length=8, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    last_used_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="To the hour: noted once an hour at most."
    )
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

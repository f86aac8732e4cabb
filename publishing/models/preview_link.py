import datetime
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class PreviewLink(models.Model):
    """Shows a record that is not public to one person without an account, until it expires or is revoked.

    The address holds a secret of which only the hash is kept, so that nobody reads a link off the database.
    """

    class Shows(models.TextChoices):
        FROZEN = "frozen", "The record as it is now: later changes do not show"
        FOLLOWING = "following", "The record as it is saved whenever the link is opened"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.UUIDField(help_text="The id of the record that it shows.")
    kind = models.CharField(max_length=30)
    title = models.TextField(help_text="What the record was called when the link was made.")
    for_whom = models.CharField(max_length=120)
    note = models.TextField(blank=True, default="", help_text="For the desk alone.")
    shows = models.CharField(max_length=10, choices=Shows)
    language = models.CharField(max_length=12)
    content = models.JSONField(
        default=dict, blank=True, help_text="The frozen draft; empty where it follows."
    )
    secret_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by_name = models.CharField(max_length=150, blank=True, default="")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        permissions = [("revoke_any_previewlink", "Can revoke preview links that others made")]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("made_at")), name="preview_link_expires_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True) | Q(content={}),
                name="revoked_preview_link_holds_nothing",
            ),
        ]
        indexes = [models.Index(fields=["record", "made_at"], name="preview_link_of_record")]

    def __str__(self) -> str:
        return f"{self.title}, for {self.for_whom}"

    def is_open(self, at: datetime.datetime) -> bool:
        return self.revoked_at is None and at < self.expires_at


class PreviewOpening(models.Model):
    """One time that somebody opened a preview link. It says no more of them than tells two people apart."""

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="openings")
    at = models.DateTimeField()
    name = models.CharField(
        max_length=80, blank=True, default="", help_text="As they called themselves, if so."
    )
    browser = models.CharField(max_length=40, blank=True, default="", help_text="Firefox on Windows.")
    network = models.CharField(
        max_length=50, blank=True, default="", help_text="The address without its end."
    )

    class Meta:
        indexes = [models.Index(fields=["link", "at"], name="preview_opening_of_link")]

    def __str__(self) -> str:
        return f"{self.name or 'Somebody'}, {self.at:%Y-%m-%d %H:%M}"

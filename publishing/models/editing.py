"""Who has a record's form open. Rows live as long as the browser goes on sending signs of life."""

import datetime
from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.db import models


class EditingQuerySet(models.QuerySet[Any]):
    def present(self, at: datetime.datetime) -> Self:
        """Forms from which a sign of life came lately enough, the longest open first."""
        return self.filter(gone_at__gt=at).select_related("user").order_by("since", "pk")

    def of(self, record: UUID) -> Self:
        return self.filter(record=record)


class Editing(models.Model):
    """One open form of one record. Who has two windows has two, told apart by the name of the form."""

    record = models.UUIDField()
    kind = models.CharField(max_length=30)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    form = models.CharField(max_length=40, help_text="The name that the open form gave itself.")
    since = models.DateTimeField()
    seen_at = models.DateTimeField()
    gone_at = models.DateTimeField(help_text="When the form counts as left, unless it is heard of before.")
    has_unsaved = models.BooleanField(default=False, help_text="Whether something in it is not saved.")

    objects = EditingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "user", "form"], name="one_row_for_each_open_form"),
            models.CheckConstraint(
                condition=models.Q(since__lte=models.F("seen_at"), seen_at__lt=models.F("gone_at")),
                name="open_form_is_seen_between_its_beginning_and_its_end",
            ),
        ]
        indexes = [models.Index(fields=["kind", "gone_at"], name="editing_by_kind")]

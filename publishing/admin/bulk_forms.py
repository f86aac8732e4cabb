"""What somebody says once for all records that they chose from a list."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils import timezone

from publishing.admin.review_forms import LINES, ReviewForm

__all__ = ["BulkPublishForm", "BulkScheduleForm", "BulkSubmitForm"]


class BulkSubmitForm(ReviewForm):
    """A note and a reviewer."""


class BulkPublishForm(forms.Form):
    """A public note, and whether warnings are overruled."""

    note = forms.CharField(
        label="Public note",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs=LINES),
        help_text="One line for readers and partners on what changed, the same for all. "
        "A correction is published on the record's own page.",
    )
    overrule = forms.BooleanField(
        label="I have read the warnings below and overrule them",
        required=False,
        help_text="Otherwise a record with warnings is left out. They are kept with the edition.",
    )


class BulkScheduleForm(BulkPublishForm):
    """The same, and one time for all."""

    due_at = forms.SplitDateTimeField(
        label="Release at",
        widget=AdminSplitDateTime,
        help_text=f"Time zone: {settings.TIME_ZONE}. Each edition is frozen as it is now and kept secret until then.",
    )
    field_order = ("due_at", "note", "overrule")

    def clean_due_at(self) -> Any:
        due_at = self.cleaned_data["due_at"]
        if due_at <= timezone.now():
            raise forms.ValidationError("That time has passed. Choose a later one.")
        return due_at

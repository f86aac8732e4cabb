"""What an editor says when a record goes out or is withdrawn."""

import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone

from publishing.admin.second_person import Overriding
from publishing.admin.widgets import DateAndTime
from publishing.checks import Problem
from publishing.models import Edition


class PublishForm(Overriding):
    """Publishes now or later. ``shown`` carries the hash of what the page showed, and nothing else goes out."""

    NOW, LATER = "now", "later"

    action = forms.ChoiceField(
        label="What is it?",
        choices=[
            (Edition.Action.UPDATED, "An update: something new"),
            (Edition.Action.CORRECTED, "A correction: something was wrong"),
        ],
        widget=forms.RadioSelect,
        initial=Edition.Action.UPDATED,
    )
    note = forms.CharField(
        label="Public note",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="One line for readers and partners on what changed. A correction must have one.",
    )
    when = forms.ChoiceField(
        choices=[(NOW, "Now"), (LATER, "Later, at the time below")], widget=forms.RadioSelect, initial=NOW
    )
    due_at = forms.SplitDateTimeField(
        label="Release at",
        required=False,
        widget=DateAndTime,
        help_text=f"Time zone: {settings.TIME_ZONE}. The edition is frozen as it is now and kept secret until then.",
    )
    acknowledged = forms.MultipleChoiceField(
        label="Warnings that I overrule", required=False, widget=forms.CheckboxSelectMultiple
    )
    shown = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, problems: list[Problem], is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        warnings: dict[str, str] = {}
        for problem in problems:
            if not problem.blocks:
                warnings[problem.code] = f"{warnings.get(problem.code, '')} {problem.message}".strip()
        self.fields["acknowledged"].choices = list(warnings.items())
        if not warnings:
            del self.fields["acknowledged"]
        if is_first:
            del self.fields["action"]

    def show(self, content_hash: str) -> None:
        """Let the page, shown once more, stand for the record as it is now."""
        self.data = self.data.copy()
        self.data["shown"] = content_hash

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("action") == Edition.Action.CORRECTED and not cleaned.get("note", "").strip():
            self.add_error("note", "Say what was wrong and what is right: readers and partners are told.")
        if cleaned.get("when") == self.LATER:
            self._check_time(cleaned.get("due_at"))
        else:
            cleaned["due_at"] = None
        return cleaned

    def _check_time(self, due_at: datetime.datetime | None) -> None:
        if due_at is None and "due_at" not in self.errors:
            self.add_error("due_at", "Choose the day and the time at which it comes out.")
        elif due_at and due_at <= timezone.now():
            self.add_error("due_at", "That time has passed. Choose a later one, or publish now.")


class RetractForm(forms.Form):
    reason = forms.CharField(
        label="Public reason",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="Shown in place of the page, and sent to every partner.",
    )


class TakedownForm(RetractForm):
    private = forms.CharField(
        label="Reason for the desk",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="Kept inside the house, for example the court and the file number.",
    )
    confirm = forms.BooleanField(label="Erase the content of every edition. This cannot be undone.")


class CancelForm(forms.Form):
    """Asks for nothing but the button."""

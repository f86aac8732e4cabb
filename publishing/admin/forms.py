"""What an editor says when a record goes out or is withdrawn."""

import datetime
from collections import defaultdict
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.forms.widgets import Script
from django.utils import timezone

from publishing import zones
from publishing.admin.second_person import Overriding
from publishing.admin.widgets import DateAndTime
from publishing.checks import Problem
from publishing.models import Edition

LONGEST_NOTE = 500
FARTHEST = datetime.timedelta(days=5 * 365)


class CountedNotes:
    """Media of a form whose notes say how long they are by now."""

    css: ClassVar = {"all": ["desk/publish.css"]}
    js: ClassVar = [Script("desk/publish.js", type="module")]


def _note_area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "class": "vLargeTextField"})


class DayAndTimeField(forms.SplitDateTimeField):
    """A day and a time as they were typed, in no time zone yet."""

    widget = DateAndTime

    def compress(self, data_list: list[Any]) -> datetime.datetime | None:
        if not data_list:
            return None
        for part, code in zip(data_list, ("invalid_date", "invalid_time"), strict=True):
            if part in self.empty_values:
                raise forms.ValidationError(self.error_messages[code], code=code)
        return datetime.datetime.combine(*data_list)


class PublishForm(Overriding):
    """Publishes now or later. The hidden fields carry what the page showed, and nothing else goes out."""

    Media = CountedNotes

    NOW, LATER, EMBARGO = "now", "later", "embargo"

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
        max_length=LONGEST_NOTE,
        widget=_note_area(),
        help_text=f"One line for readers and partners on what changed, of at most {LONGEST_NOTE} characters. "
        "A correction must have one.",
    )
    when = forms.ChoiceField(
        choices=[
            (NOW, "Now"),
            (LATER, "Later, at the time below"),
            (EMBARGO, "Under embargo, until the time below"),
        ],
        widget=forms.RadioSelect,
        initial=NOW,
    )
    due_at = DayAndTimeField(
        label="Release at",
        required=False,
        help_text="The edition is frozen as it is now, and kept secret until then.",
    )
    zone = forms.ChoiceField(label="Time zone", required=False)
    embargo_reason = forms.CharField(
        label="Reason for the embargo",
        required=False,
        max_length=LONGEST_NOTE,
        widget=_note_area(2),
        help_text="Who asked for it and why. For the desk alone: readers and partners never see it.",
    )
    acknowledged = forms.MultipleChoiceField(
        label="Warnings that I overrule", required=False, widget=forms.CheckboxSelectMultiple
    )
    shown = forms.CharField(widget=forms.HiddenInput)
    address = forms.CharField(widget=forms.HiddenInput)
    against = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        problems: list[Problem],
        is_first: bool,
        zone_choices: list[tuple[str, str]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].choices = zone_choices or zones.offered((), at=timezone.now())
        warnings = defaultdict(list)
        for problem in problems:
            if not problem.blocks:
                warnings[problem.code].append(problem.message)
        self.fields["acknowledged"].choices = [(code, " ".join(said)) for code, said in warnings.items()]
        if not warnings:
            del self.fields["acknowledged"]
        if is_first:
            del self.fields["action"]

    def show(self, **shown: Any) -> None:
        """Let the page, shown once more, stand for the record as it is now. What was typed stays."""
        if self.is_bound:
            self.data = self.data.copy()
            for name, value in shown.items():
                self.data[name] = value
        else:
            self.initial |= shown

    @property
    def due_in_words(self) -> str:
        """The time that was chosen, in its zone and in UTC; "" where none was, or none that can be."""
        due_at = getattr(self, "cleaned_data", {}).get("due_at")
        return zones.in_words(due_at, self.cleaned_data["zone"]) if due_at else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("action") == Edition.Action.CORRECTED and not cleaned.get("note", "").strip():
            self.add_error("note", "Say what was wrong and what is right: readers and partners are told.")
        if cleaned.get("when") in (self.LATER, self.EMBARGO):
            cleaned["zone"] = cleaned.get("zone") or settings.TIME_ZONE
            cleaned["due_at"] = self._instant(cleaned.get("due_at"), cleaned["zone"])
        else:
            cleaned["due_at"] = None
            self.errors.pop("due_at", None)
        if cleaned.get("when") != self.EMBARGO:
            cleaned["embargo_reason"] = ""
        elif not cleaned.get("embargo_reason"):
            self.add_error("embargo_reason", "Say why it must wait: whoever works on it next has to know.")
        return cleaned

    def _instant(self, local: datetime.datetime | None, zone: str) -> datetime.datetime | None:
        if local is None:
            if "due_at" not in self.errors:
                self.add_error("due_at", "Choose the day and the time at which it comes out.")
            return None
        try:
            due_at = zones.instant(local, zone)
        except (ValueError, OverflowError) as error:
            self.add_error("due_at", str(error))
            return None
        if due_at <= timezone.now():
            said = zones.in_words(due_at, zone)
            self.add_error("due_at", f"That time has passed ({said}). Choose a later one, or publish now.")
        elif due_at > timezone.now() + FARTHEST:
            self.add_error("due_at", "That is more than five years away. Is the year right?")
        return due_at


class RetractForm(forms.Form):
    Media = CountedNotes

    reason = forms.CharField(
        label="Public reason",
        max_length=LONGEST_NOTE,
        widget=_note_area(),
        help_text=f"Shown in place of the page, and sent to every partner; at most {LONGEST_NOTE} characters.",
    )


class TakedownForm(RetractForm):
    private = forms.CharField(
        label="Reason for the desk",
        required=False,
        widget=_note_area(),
        help_text="Kept inside the house, for example the court and the file number.",
    )
    confirm = forms.BooleanField(label="Erase the content of every edition. This cannot be undone.")


class CancelForm(forms.Form):
    """Asks for nothing but the button."""

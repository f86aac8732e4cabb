"""What somebody says when a record is submitted, withdrawn, assigned or sent back."""

from typing import Any

from django import forms

from publishing.workflow import rules

FIRST_TO_COME = "Whoever comes first"
LINES = {"rows": 3, "class": "vLargeTextField"}
LONGEST = 2000


class ReviewerField(forms.ModelChoiceField):
    """A choice among the people who may publish."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=None, required=False, empty_label=FIRST_TO_COME, **kwargs)

    def label_from_instance(self, user: Any) -> str:
        return user.get_full_name() or user.get_username()


class NoteForm(forms.Form):
    """A note for colleagues."""

    note = forms.CharField(
        label="Note",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs=LINES),
        help_text="For the desk alone: readers never see it.",
    )


class ReviewForm(NoteForm):
    """A note, and who reviews."""

    reviewer = ReviewerField(
        label="Reviewer", help_text="Somebody who may publish and wrote nothing of what would go out."
    )
    field_order = ("reviewer", "note")

    def __init__(self, *args: Any, writers: frozenset[int] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reviewer"].queryset = rules.reviewers().exclude(pk__in=writers)


class SendBackForm(forms.Form):
    reason = forms.CharField(
        label="Reason",
        max_length=LONGEST,
        widget=forms.Textarea(attrs=LINES | {"rows": 5}),
        help_text="What is to be mended. Whoever submitted it reads this on top of the record.",
    )

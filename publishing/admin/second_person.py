"""How the publish page says that somebody else has to publish, and asks the chief why they do it themselves."""

from typing import Any

from django import forms
from django.http import HttpRequest

from publishing.models import WorkEvent
from publishing.workflow import rules


class Overriding(forms.Form):
    """A form that asks for ``override_reason`` where there is an obstacle that its user may override."""

    override_reason = forms.CharField(
        label="Why you publish what you wrote yourself",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="For the desk alone. It stands among the moves of this record, with your name.",
    )

    def __init__(self, *args: Any, overrides: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not overrides:
            del self.fields["override_reason"]


def context_of(request: HttpRequest, record: Any) -> dict[str, Any]:
    """Return ``obstacle``, whether the user ``overrides`` it or ``is_hindered``, and the last override."""
    obstacle = rules.obstacle(record, request.user)
    overrides = bool(obstacle) and rules.may_override(request.user)
    overridden = WorkEvent.objects.filter(record=record.pk, overridden=True).order_by("-pk").first()
    return {
        "obstacle": obstacle,
        "overrides": overrides,
        "is_hindered": bool(obstacle) and not overrides,
        "overridden": overridden,
    }


def said(done: str, reason: str) -> str:
    """What the record's history keeps of a publication."""
    return f"{done} Its writer published it, because: {reason}" if reason else done

"""The links by which somebody without an account sees a record before it is public."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from publishing import sharing
from publishing.admin import pages
from publishing.models import PreviewLink, PreviewOpening
from publishing.preview import Draft, never_kept

DAYS = {1: "One day", 3: "Three days", 7: "One week", 14: "Two weeks", 30: "Thirty days"}


class LinkForm(forms.Form):
    """Asks who is to see it, what, and for how long."""

    for_whom = forms.CharField(
        label="For whom",
        max_length=120,
        widget=forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}),
        help_text="A name, such as the lawyer, the translator, the person quoted. It stands at the head of the page. "
        "Make a link for each person: then the list tells who opened it.",
    )
    shows = forms.ChoiceField(
        label="What it shows",
        choices=PreviewLink.Shows.choices,
        initial=PreviewLink.Shows.FROZEN,
        widget=forms.RadioSelect,
    )
    language = forms.ChoiceField(label="In which language")
    days = forms.TypedChoiceField(
        label="Can be opened for", choices=list(DAYS.items()), coerce=int, initial=7
    )
    note = forms.CharField(
        label="Note for the desk",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="Why it was sent out. Whoever opens the link does not see it.",
    )

    def __init__(self, *args: Any, languages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict(settings.LANGUAGES)
        self.fields["language"].choices = [(code, known.get(code, code)) for code in languages]
        if len(languages) == 1:
            del self.fields["language"]


@dataclass(frozen=True)
class Listed:
    """A link as the page lists it."""

    link: PreviewLink
    state: str
    is_open: bool
    may_revoke: bool
    openings: list[PreviewOpening]


def links_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """List who was sent a link to the record and when it was opened; make another."""
    record = pages._record(model_admin, request, pk)
    may_make = model_admin.has_change_permission(request, record)
    if request.method == "POST" and not may_make:
        raise PermissionDenied
    languages = Draft.of(record).languages
    form, made, address = LinkForm(request.POST or None, languages=languages), None, ""
    if request.method == "POST" and form.is_valid():
        made, token = _make(request, record, form)
        address = request.build_absolute_uri(reverse("shared-preview", args=[token]))
        form = LinkForm(languages=languages)
    listed = _listed(request, record)
    return _page(
        model_admin,
        request,
        record,
        "preview_links",
        title="Preview links",
        form=form if may_make else None,
        made=made,
        made_address=address,
        listed=listed,
        revoke_url=pages.address_of(model_admin, "preview_revoke", record),
        frame_url=pages.address_of(model_admin, "preview_frame", record),
        may_revoke_several=sum(one.is_open and one.may_revoke for one in listed) > 1,
    )


def revoke_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Ask, then close one link or all that the user may close."""
    record = pages._record(model_admin, request, pk)
    back = pages.address_of(model_admin, "preview_links", record)
    closing = [one for one in _listed(request, record) if one.is_open and _is_meant(one, request)]
    if not all(one.may_revoke for one in closing):
        raise PermissionDenied
    if not closing:
        messages.info(request, "This link is closed already.")
        return pages.redirect_to(back)
    if request.method == "POST":
        links = PreviewLink.objects.filter(pk__in=[one.link.pk for one in closing])
        count = sharing.revoke(links, by=request.user, at=timezone.now())
        said = f"Revoked {'one preview link' if count == 1 else f'{count} preview links'}."
        messages.success(request, f"{said} Nobody can open {'it' if count == 1 else 'them'} any more.")
        LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, said, single_object=True)
        return pages.redirect_to(back)
    return _page(
        model_admin,
        request,
        record,
        "preview_revoke",
        title="Revoke preview links",
        closing=closing,
        back=back,
    )


def _make(request: HttpRequest, record: Any, form: LinkForm) -> tuple[PreviewLink | None, str]:
    now, said = timezone.now(), form.cleaned_data
    made, token = sharing.make(
        record,
        for_whom=said["for_whom"],
        shows=said["shows"],
        language=said.get("language", ""),
        note=said["note"],
        expires_at=now + datetime.timedelta(days=said["days"]),
        by=request.user,
        at=now,
    )
    logged = f"Made a preview link for {made.for_whom}."
    LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, logged, single_object=True)
    return made, token


def _is_meant(one: Listed, request: HttpRequest) -> bool:
    """Whether the address names this link; where it names none, all that the user may close are meant."""
    if "link" not in request.GET:
        return one.may_revoke
    try:
        return one.link.pk == uuid.UUID(request.GET["link"])
    except ValueError:
        return False


def _listed(request: HttpRequest, record: Any) -> list[Listed]:
    now = timezone.now()
    links = (
        PreviewLink.objects.filter(record=record.pk).select_related("revoked_by").order_by("-made_at", "pk")
    )
    opened: dict[Any, list[PreviewOpening]] = {}
    for opening in PreviewOpening.objects.filter(link__record=record.pk).order_by("-at", "-pk"):
        opened.setdefault(opening.link_id, []).append(opening)
    return [
        Listed(
            link,
            "revoked" if link.revoked_at else "open" if link.is_open(now) else "expired",
            link.is_open(now),
            sharing.may_revoke(link, request.user),
            opened.get(link.pk, []),
        )
        for link in links
    ]


def _page(model_admin: Any, request: HttpRequest, record: Any, page: str, **context: Any) -> HttpResponse:
    context |= {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "record": record,
        "change_url": pages.address_of(model_admin, "change", record),
        "page": page,
    }
    return never_kept(TemplateResponse(request, f"admin/publishing/record/{page}.html", context))


PAGES = {"preview_links": links_page, "preview_revoke": revoke_page}

"""The page from which a record goes out: it shows what will, and sends out exactly that."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from publishing import actions, approval, audience, documents, preview, reading, registry, zones
from publishing.admin import comparison, mending, pages, second_person
from publishing.admin.comparison import Comparison
from publishing.admin.forms import PublishForm
from publishing.checks import Problem
from publishing.documents import Content
from publishing.errors import Refused
from publishing.models import Edition

PAGES_SHOWN = 60
PARTNERS_SHOWN = 30
CHANGED_RECORD, OTHER_EDITION = "changed record", "other edition"


@dataclass
class Approval:
    """All that an editor looks at before a record goes out."""

    record: Any
    content: Content
    problems: list[Problem]
    current: Edition | None
    waiting: Edition | None
    zone_choices: list[tuple[str, str]]

    @property
    def live(self) -> Edition | None:
        """The edition that the world reads; None where it reads none."""
        return self.current if self.current and not self.current.is_tombstone else None

    @property
    def is_first(self) -> bool:
        return self.live is None

    @property
    def is_same(self) -> bool:
        live, content = self.live, self.content
        return live is not None and (live.content_hash, live.key) == (content.content_hash, self.record.key)

    @property
    def is_blocked(self) -> bool:
        return any(problem.blocks for problem in self.problems)

    @property
    def shown(self) -> dict[str, Any]:
        """What the form brings back of what the page showed."""
        return {
            "shown": self.content.content_hash,
            "address": self.record.key,
            "against": (self.current and self.current.number) or 0,
        }


def publish_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Show what will go out, then send out exactly that."""
    record = pages._record(model_admin, request, pk, "publishing.publish_record")
    now = timezone.now()
    reading.site_version(at=now)
    is_posted = request.method == "POST"
    seen = _look(record, at=now)
    person = second_person.context_of(request, record)
    form = _form(seen, request.POST if is_posted else None, overrides=person["overrides"])
    if is_posted and form.is_valid() and _attempt(request, record, form, at=now):
        return pages.redirect_to(pages.address_of(model_admin, "outcome", record))
    if is_posted:
        seen = _look(record, at=now)
    compared = comparison.of(model_admin.kind, seen.record.key, seen.content, seen.live)
    notices = _meanwhile(form, seen, compared) if is_posted else []
    form.show(**seen.shown, seen=compared.as_seen())
    if "all" not in request.GET:
        compared.cut()
    answer = pages._answer(
        model_admin,
        request,
        record,
        "publish",
        form=form,
        seen=seen,
        compared=compared,
        notices=notices,
        **_context(model_admin, request, seen),
        **person,
    )
    return preview.framing(answer)


def outcome_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Say what came of the last edition, where it can be seen, and how it is undone."""
    record = pages._record(model_admin, request, pk)
    reading.site_version(at=timezone.now())
    edition = Edition.objects.filter(record=record.pk).select_related("cancelled_by").order_by("-pk").first()
    if edition is None:
        return pages.redirect_to(pages.address_of(model_admin, "change", record))
    kind = registry.get(edition.kind)
    public = kind.url(edition.key)
    is_live = edition.sequence is not None and edition.superseded_at is None and not edition.is_tombstone
    return pages._answer(
        model_admin,
        request,
        record,
        "outcome",
        desk=model_admin.desk_panel(request, record),
        original=record,
        edition=edition,
        is_live=is_live,
        public_url=public if is_live else "",
        changes_url=f"{public}editions/{edition.number}/changes/" if is_live and edition.number > 1 else "",
        feed_url=kind.api_url(edition.key) if edition.sequence is not None else "",
        may_undo=request.user.has_perm("publishing.publish_record"),
        addresses={
            page: pages.address_of(model_admin, page, record) for page in ("cancel", "retract", "publish")
        },
    )


PAGES = {"publish": publish_page, "outcome": outcome_page}


def _look(record: Any, *, at: datetime.datetime) -> Approval:
    loaded = documents.load(record)
    content = documents.compose(loaded)
    editions = Edition.objects.filter(record=record.pk)
    zone_names = registry.for_model(type(record)).zones(loaded, at=at)
    return Approval(
        record=loaded,
        content=content,
        problems=approval.desk_checks(loaded, content),
        current=editions.current().first(),
        waiting=editions.waiting().first(),
        zone_choices=zones.offered(zone_names, at=at),
    )


def _form(seen: Approval, data: Any, *, overrides: bool) -> PublishForm:
    return PublishForm(
        data,
        problems=seen.problems,
        is_first=seen.is_first,
        zone_choices=seen.zone_choices,
        overrides=overrides,
    )


def _attempt(request: HttpRequest, record: Any, form: PublishForm, *, at: datetime.datetime) -> bool:
    """Publish what the form asks for; where that is refused, let the form say why."""
    try:
        said = _publish(request, record, form.cleaned_data, at=at)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, said)
    LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, said, single_object=True)
    return True


def _publish(request: HttpRequest, record: Any, asked: dict[str, Any], *, at: datetime.datetime) -> str:
    if asked["address"] != record.key:
        raise Refused("The address changed meanwhile. Read what would go out now, then publish again.")
    edition = actions.publish(
        record,
        by=request.user,
        at=at,
        note=asked["note"],
        due_at=asked["due_at"],
        due_zone=asked["zone"],
        embargo_reason=asked["embargo_reason"],
        action=asked.get("action"),
        acknowledged=asked.get("acknowledged", ()),
        shown=asked["shown"],
        against=asked["against"],
        override_reason=asked.get("override_reason", ""),
    )
    if edition is None:
        raise Refused("Nothing has changed since the live edition, so there is nothing to publish.")
    if edition.is_waiting:
        return second_person.said(f"Scheduled for {edition.due_in_words}.", asked.get("override_reason", ""))
    done = f"Published as edition {edition.number}. Readers and partners see it now."
    return second_person.said(done, asked.get("override_reason", ""))


def _meanwhile(form: PublishForm, seen: Approval, compared: Comparison) -> list[str]:
    """Say what happened since the page was read, and mark what of the difference is new."""
    now = {name: str(value) for name, value in seen.shown.items()}
    posted = {name: form.data.get(name, "") for name in now}
    compared.mark_new(form.data.get("seen", ""))
    notices = []
    if posted["against"] != now["against"]:
        notices.append(OTHER_EDITION)
    if (posted["shown"], posted["address"]) != (now["shown"], now["address"]):
        notices.append(CHANGED_RECORD)
    return notices


def _context(model_admin: Any, request: HttpRequest, seen: Approval) -> dict[str, Any]:
    reached = audience.pages(model_admin.kind, seen.record, seen.content, seen.live)
    partners = audience.partners()
    form_url = pages.address_of(model_admin, "change", seen.record)
    return {
        "findings": mending.findings(model_admin, request, seen.record, seen.problems, form=form_url),
        "pages": reached[:PAGES_SHOWN],
        "pages_left": max(0, len(reached) - PAGES_SHOWN),
        "page_count": len(reached),
        "partners": partners[:PARTNERS_SHOWN],
        "partners_left": max(0, len(partners) - PARTNERS_SHOWN),
        "partner_count": len(partners),
        "feed_url": registry.get(model_admin.kind).api_url(seen.record.key),
        "preview_url": pages.address_of(model_admin, "preview", seen.record),
        "cancel_url": pages.address_of(model_admin, "cancel", seen.record),
        "has_all": "all" in request.GET,
    }

"""What review adds to the admin of every record: stage and reviewer in lists, pages beside the form, a button."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html

from publishing.admin import pages, review_pages, review_panel
from publishing.states import Stage
from publishing.workflow import rules


class Reviewed:
    """Mixed into the admin of records, before Django's."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_work()

    @admin.display(description="Public state", ordering="public_state")
    def state_and_stage(self, record: Any) -> str:
        return format_html("{} {}", self.state_chip(record), self.stage_chip(record))

    def stage_chip(self, record: Any) -> str:
        return review_panel.stage_chip(
            record.work_stage, record.work_reviewer_name, record.work_sent_back_at is not None
        )

    def record_pages(self) -> dict[str, Any]:
        return review_pages.PAGES

    def may_submit(self, request: HttpRequest, record: Any) -> bool:
        """Whether the form offers to submit what is being saved: to writers, and to editors for their own words."""
        user = request.user
        may_publish = rules.has_permission("publish", self.model, user)
        if not rules.has_permission("submit", self.model, user) or (
            may_publish and not settings.SECOND_PERSON
        ):
            return False
        return record is None or rules.place_of(record).stage != Stage.IN_REVIEW

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._on_to_review(request, obj) or super().response_change(request, obj)

    def response_add(self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._on_to_review(request, obj) or super().response_add(request, obj, *args, **kwargs)

    def _on_to_review(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        if "_submit" not in request.POST:
            return None
        messages.info(request, "Saved. Say what a reviewer should know, then submit.")
        return pages.redirect_to(pages.address_of(self, "submit", obj))

"""The desk: Django's admin with a front page that shows what wants attention, and with a search over all records."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path

from publishing.desk.views import finding, front


class DeskSite(admin.AdminSite):
    """Everything of the stock admin stays; its index becomes the lower part of the front page."""

    index_title = "The desk"

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        return front.front_page(self, request, extra_context or {})

    def get_urls(self) -> list:
        own = [
            path(address, self.admin_view(self._page(view)), name=name)
            for address, view, name in (
                ("records/", finding.records_page, "records"),
                ("records/suggest/", finding.suggestions, "suggest"),
                ("activity/", front.activity_page, "activity"),
            )
        ]
        return own + super().get_urls()

    def _page(self, view: Any) -> Any:
        def answer(request: HttpRequest) -> HttpResponse:
            request.current_app = self.name
            return view(self, request)

        return answer

"""The preview of a record in a frame: at any width, in any language, of what is saved or only typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from publishing import preview, registry
from publishing.admin import pages, unsaved
from publishing.preview import Draft

WIDTH, LANGUAGE = "preview_width", "preview_language"
WIDTHS = {"phone": "Phone, 375 px", "tablet": "Tablet, 768 px", "desktop": "Desktop"}
NOT_OF_THE_RECORD = {WIDTH, LANGUAGE, "csrfmiddlewaretoken"}


@dataclass(frozen=True)
class Choice:
    """One width or language that the frame can take; ``address`` is "" where the form has to be sent again."""

    name: str
    label: str
    is_chosen: bool
    address: str = ""


class PreviewedForm:
    """For the admin class of a record: a button on its form that previews what is typed and not saved."""

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_add_preview"
        view = self.admin_site.admin_view(self._preview_of_new)
        return [path("add/preview/", view, name=name), *super().get_urls()]

    def _preview_of_new(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        add_url = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        if request.method != "POST":
            return pages.redirect_to(add_url)
        return _typed_page(self, request, None, back=add_url)

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if not context.get("is_popup"):
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}"
            context["preview_typed_url"] = (
                reverse(f"{name}_preview_typed", args=[record.pk])
                if record
                else reverse(f"{name}_add_preview")
            )
        return super().render_change_form(request, context, *args, **kwargs)


def frame_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """The public page of the saved record in a frame, with a choice of widths and languages."""
    record = pages._record(model_admin, request, pk)
    draft = Draft.of(record)
    width = _width(request.GET.get("width", ""))
    language = draft.language(request.GET.get("language", ""))

    def at(**changed: str) -> str:
        return f"?{urlencode({'width': width, 'language': language} | changed)}"

    bare = pages.address_of(model_admin, "preview", record)
    return _framed(
        model_admin,
        request,
        draft,
        record=record,
        width=width,
        widths=[Choice(name, label, name == width, at(width=name)) for name, label in WIDTHS.items()],
        languages=[
            Choice(one, _language_name(one), one == language, at(language=one)) for one in draft.languages
        ],
        elsewhere=list(_elsewhere(model_admin, record, width)),
        source=f"{bare}?{urlencode({'language': language})}",
        links_url=pages.address_of(model_admin, "preview_links", record),
        back=pages.address_of(model_admin, "change", record),
    )


def typed_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """The public page of what is typed into the record's form, which stays unsaved."""
    record = pages._record(model_admin, request, pk)
    if not model_admin.has_change_permission(request, record):
        raise PermissionDenied
    if request.method != "POST":
        return pages.redirect_to(pages.address_of(model_admin, "preview_frame", record))
    return _typed_page(model_admin, request, record, back=pages.address_of(model_admin, "change", record))


def _typed_page(model_admin: Any, request: HttpRequest, record: Any, *, back: str) -> HttpResponse:
    typed = unsaved.read(model_admin, request, record)
    if typed.draft is None:
        return _page(model_admin, request, "preview_problems", record, problems=typed.problems, back=back)
    draft, width = typed.draft, _width(request.POST.get(WIDTH, ""))
    language = draft.language(request.POST.get(LANGUAGE, ""))
    shown = preview.page(request, draft, at=timezone.now(), language=language)
    return _framed(
        model_admin,
        request,
        draft,
        record=record,
        width=width,
        widths=[Choice(name, label, name == width) for name, label in WIDTHS.items()],
        languages=[Choice(one, _language_name(one), one == language) for one in draft.languages],
        content=shown.content.decode(),
        sent=[
            (name, value)
            for name, values in request.POST.lists()
            if name not in NOT_OF_THE_RECORD
            for value in values
        ],
        language=language,
        back=back,
    )


def _framed(
    model_admin: Any, request: HttpRequest, draft: Draft, *, record: Any, **context: Any
) -> HttpResponse:
    written = {*draft.documents, *(choice.name for choice in context.setdefault("elsewhere", []))}
    unwritten = [label for code, label in settings.LANGUAGES if code not in written]
    context |= {"draft": draft, "unwritten": unwritten, "WIDTH": WIDTH, "LANGUAGE": LANGUAGE}
    return _page(model_admin, request, "preview_frame", record, **context)


def _page(model_admin: Any, request: HttpRequest, page: str, record: Any, **context: Any) -> HttpResponse:
    context |= {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": "Preview",
        "record": record,
        "page": page,
        "is_nav_sidebar_enabled": False,
    }
    answer = render(request, f"admin/publishing/record/{page}.html", context)
    return preview.framing(preview.never_kept(answer))


def _elsewhere(model_admin: Any, record: Any, width: str) -> Iterator[Choice]:
    """The languages that records of their own hold, such as the translations of a story."""
    for language, other in registry.for_model(type(record)).translations(record):
        frame = pages.address_of(model_admin, "preview_frame", other)
        yield Choice(language, _language_name(language), False, f"{frame}?{urlencode({'width': width})}")


def _language_name(code: str) -> str:
    return dict(settings.LANGUAGES).get(code, code)


def _width(asked: str) -> str:
    return asked if asked in WIDTHS else "desktop"


PAGES = {"preview_frame": frame_page, "preview_typed": typed_page}

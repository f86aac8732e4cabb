"""Finding any record of the desk: by a name in any spelling, by what it says, by what it waits for."""

from typing import Any

from django.contrib.admin.utils import quote
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode

from publishing.desk import blocks
from publishing.desk.asking import Ask
from publishing.desk.views.front import ask_of
from publishing.models import DeskEntry
from publishing.states import PublicState

A_PAGE = 50
SUGGESTED = 8
BEYOND = 5


def records_page(site: Any, request: HttpRequest) -> HttpResponse:
    """All records that hold the words, or that a block of the front page counts, grouped by kind."""
    ask = ask_of(site, request)
    words = _asked(request)
    block = blocks.find(request.GET.get("show", ""), ask)
    every = blocks.records_of(block, ask) if block else ask.entries.order_by("title", "pk")
    found = every.saying(words) if words else every
    kinds = _tallied(found)
    kind = request.GET.get("kind", "")
    if kind in kinds:
        found = found.filter(kind=kind)
    if words:
        found = found.closest_first(words)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "admin/desk/records.html",
        {
            **site.each_context(request),
            "title": "Find a record" if block is None else block.title,
            "words": words,
            "block": block,
            "groups": _grouped(page, block, ask),
            "page": page,
            "kinds": [
                (name, blocks.kind_label(name), number, _address(words, block, name))
                for name, number in kinds.items()
            ],
            "kind": kind if kind in kinds else "",
            "all_url": _address(words, block, ""),
            "number_of_all": sum(kinds.values()),
            "page_url": _address(words, block, kind if kind in kinds else ""),
            "beyond": _beyond_records(site, request, words) if words and not block else [],
        },
    )


def suggestions(site: Any, request: HttpRequest) -> JsonResponse:
    """What the search box offers while somebody types."""
    ask = ask_of(site, request)
    words = _asked(request)
    found = ask.entries.saying(words).closest_first(words)[:SUGGESTED]
    return JsonResponse(
        {
            "results": [
                {
                    "title": entry.title,
                    "kind": blocks.kind_label(entry.kind),
                    "state": entry.public_state,
                    "label": PublicState(entry.public_state).label,
                    "url": blocks.address_of(entry),
                }
                for entry in _with_states(found)
            ],
            "all": _address(words, None, ""),
        }
    )


def _asked(request: HttpRequest) -> str:
    return request.GET.get("q", "").strip()[:200]


def _tallied(found: Any) -> dict[str, int]:
    """How many there are of each kind, by name."""
    rows = DeskEntry.objects.filter(pk__in=found.order_by().values("pk")).order_by()
    numbers = dict(rows.values_list("kind").annotate(Count("pk")))
    return dict(sorted(numbers.items(), key=lambda item: blocks.kind_label(item[0])))


def _with_states(found: Any) -> list[Any]:
    """The entries with their public state, which is looked up for these few alone."""
    entries: list[Any] = list(found)
    states = DeskEntry.objects.filter(pk__in=[entry.pk for entry in entries]).with_public_state()
    by_record = dict(states.values_list("pk", "public_state"))
    for entry in entries:
        entry.public_state = by_record[entry.pk]
    return entries


def _grouped(page: Any, block: blocks.Block | None, ask: Ask) -> list[dict[str, Any]]:
    """The records of a page by kind, the kind of the closest hit first."""
    groups: dict[str, dict[str, Any]] = {}
    for entry in _with_states(page.object_list):
        group = groups.setdefault(entry.kind, {"label": blocks.kind_label(entry.kind, 2), "rows": []})
        group["rows"].append(
            {
                "entry": entry,
                "url": blocks.address_of(entry),
                "label": PublicState(entry.public_state).label,
                "told": block.tell(entry, ask) if block else "",
            }
        )
    return list(groups.values())


def _address(words: str, block: blocks.Block | None, kind: str) -> str:
    asked = {"show": block.name if block else "", "q": words, "kind": kind}
    return f"{reverse('admin:records')}?{urlencode({name: value for name, value in asked.items() if value})}"


def _beyond_records(site: Any, request: HttpRequest, words: str) -> list[dict[str, Any]]:
    """People, partner keys and whatever else the admin searches, for those who may see it."""
    recorded = {kind.model for kind in blocks.registry.kinds()}
    groups = []
    for model, model_admin in site._registry.items():
        if model in recorded or not model_admin.search_fields or not model_admin.has_view_permission(request):
            continue
        found, _ = model_admin.get_search_results(request, model_admin.get_queryset(request), words)
        rows = list(found[:BEYOND])
        if rows:
            options = model._meta
            change = f"admin:{options.app_label}_{options.model_name}_change"
            groups.append(
                {
                    "label": str(options.verbose_name_plural).capitalize(),
                    "rows": [(str(row), reverse(change, args=[quote(row.pk)])) for row in rows],
                    "url": f"{reverse(change[:-6] + 'changelist')}?{urlencode({'q': words})}",
                }
            )
    return groups

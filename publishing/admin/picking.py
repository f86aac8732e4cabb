"""Finding a record to link to, by any of its names, across kinds."""

from dataclasses import asdict, dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from publishing import registry
from publishing.states import PublicState

OF_A_KIND = 6


@dataclass(frozen=True)
class Choice:
    kind: str
    key: str
    label: str
    state: str
    is_public: bool

    def as_sent(self) -> dict[str, Any]:
        return asdict(self)


def choices(site: AdminSite, request: HttpRequest, words: str, kind: str = "") -> list[Choice]:
    """Return the records that the person may see and whose admin lists find ``words``, namesakes first."""
    found = []
    for document in registry.kinds():
        model_admin: Any = site._registry.get(document.model)
        if kind not in ("", document.kind) or model_admin is None:
            continue
        if model_admin.has_view_or_change_permission(request):
            found += _of_a_kind(model_admin, request, document, words)
    return sorted(found, key=lambda choice: _distance(choice.label.casefold(), words.casefold()))


def _distance(label: str, words: str) -> int:
    """What is called so comes before what begins so, and that before what only holds it."""
    return 0 if label == words else 1 if label.startswith(words) else 2


def _of_a_kind(model_admin: Any, request: HttpRequest, document: Any, words: str) -> list[Choice]:
    records = document.model._default_manager.with_label().with_public_state()
    matching, may_repeat = model_admin.get_search_results(request, records, words)
    if may_repeat:
        matching = records.filter(pk__in=matching.values("pk"))
    return [
        Choice(
            document.kind,
            record.key,
            document.label(record, None),
            PublicState(record.public_state).label,
            record.public_state in (PublicState.LIVE, PublicState.CHANGED),
        )
        for record in matching.order_by("key")[:OF_A_KIND]
    ]

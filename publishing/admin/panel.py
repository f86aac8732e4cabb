"""What a record's form shows on top: its public state, and what may be done about it."""

from typing import Any

from django.http import HttpRequest

from publishing import registry
from publishing.admin import pages, review_panel, still_right
from publishing.models import Edition
from publishing.workflow import rules
from publishing.workflow.moves import MOVES


def of(model_admin: Any, request: HttpRequest, record: Any) -> dict[str, Any]:
    """Return state, chip, current edition, public address and the links to pages that the user may use."""
    editions = Edition.objects.filter(record=record.pk)
    current = editions.current().first()
    state = model_admin.model.objects.filter(pk=record.pk).with_public_state().get()
    place = rules.place_of(record)
    may = {move: rules.allows(move, record, by=request.user, place=place) for move in MOVES}
    allowed = {
        "preview_frame": True,
        "preview_links": model_admin.has_change_permission(request, record),
        **{page: may[page] for page in ("publish", "cancel", "retract", "takedown")},
        "editions": current is not None,
        "where-used": True,
        "merge": model_admin.can_merge
        and model_admin.has_change_permission(request, record)
        and request.user.has_perm("publishing.publish_record"),
    }
    return {
        "state": state.public_state,
        "label": model_admin.state_chip(state),
        "review": review_panel.of(model_admin, request, record, place, may),
        "current": current,
        "waiting_until": state.waiting_until,
        "waiting": editions.waiting().first() if state.waiting_until else None,
        "public_url": registry.for_model(model_admin.model).url(current.key) if current else "",
        "links": [
            (page, pages.address_of(model_admin, page, record)) for page, may in allowed.items() if may
        ],
        **still_right.of(model_admin, request, record, current),
    }

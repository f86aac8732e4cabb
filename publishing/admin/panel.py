"""What a record's form shows on top: its public state, and what may be done about it."""

from typing import Any

from django.http import HttpRequest

from publishing import registry
from publishing.admin import pages
from publishing.models import Edition


def of(model_admin: Any, request: HttpRequest, record: Any) -> dict[str, Any]:
    """Return state, chip, current edition, public address and the links to pages that the user may use."""
    editions = Edition.objects.filter(record=record.pk)
    current = editions.current().first()
    state = model_admin.model.objects.filter(pk=record.pk).with_public_state().get()
    allowed = {
        "preview_frame": True,
        "preview_links": model_admin.has_change_permission(request, record),
        "publish": request.user.has_perm("publishing.publish_record"),
        "cancel": state.waiting_until is not None and request.user.has_perm("publishing.publish_record"),
        "retract": _may_withdraw(request, current, "publishing.retract_record"),
        "takedown": current is not None
        and current.action != Edition.Action.TAKEN_DOWN
        and request.user.has_perm("publishing.takedown_record"),
        "editions": current is not None,
        "merge": model_admin.can_merge
        and model_admin.has_change_permission(request, record)
        and request.user.has_perm("publishing.publish_record"),
    }
    return {
        "state": state.public_state,
        "label": model_admin.state_chip(state),
        "current": current,
        "waiting_until": state.waiting_until,
        "public_url": registry.for_model(model_admin.model).url(current.key) if current else "",
        "links": [
            (page, pages.address_of(model_admin, page, record)) for page, may in allowed.items() if may
        ],
    }


def _may_withdraw(request: HttpRequest, current: Edition | None, permission: str) -> bool:
    return current is not None and not current.is_tombstone and request.user.has_perm(permission)

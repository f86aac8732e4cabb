"""What stands in the way of a verb, asked before it is offered and again when it is carried out."""

from typing import Any

from publishing import registry
from publishing.models import Edition, Save


def to_deletion(record: Any) -> str:
    """Say why ``record`` may not be deleted, whatever refers to it: it is public, or about to be."""
    editions = Edition.objects.filter(record=record.pk)
    if editions.live().exists():
        return "Readers see this record now. Retract it first; then it can be deleted."
    if editions.waiting().exists():
        return "An edition of this record waits for its release. Cancel it first; then it can be deleted."
    return ""


def key_is_taken(save: Save, key: str = "") -> bool:
    """Say whether another record has the key of ``save`` now, or ``key`` if given."""
    model = registry.get(save.kind).model
    return model._base_manager.filter(key=key or save.key).exclude(pk=save.record).exists()

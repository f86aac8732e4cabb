"""The partners whose keys are in force, as the desk shows them before something goes out."""

from collections.abc import Iterator

from feed.models import PartnerKey
from publishing import audience
from publishing.audience import Partner


@audience.partners_from
def keys_in_force() -> Iterator[Partner]:
    for key in PartnerKey.objects.filter(revoked_at__isnull=True).order_by("name", "pk"):
        yield Partner(key.name, f"key {key.prefix}…", key.last_used_at)

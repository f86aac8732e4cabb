"""Partner keys: made, checked, revoked. The feed is public; a key that is sent must nevertheless be a good one."""

import datetime
import hashlib
import secrets
from typing import Any

from django.http import HttpRequest

from feed.models import PartnerKey
from feed.problems import Problem

SCHEME = "Bearer"
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="feed"'}


def issue(name: str, *, by: Any, at: datetime.datetime) -> tuple[PartnerKey, str]:
    """Make a key for the partner of that name; return it with the token, which nobody can read again."""
    prefix, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    key = PartnerKey.objects.create(
        name=name, prefix=prefix, secret_hash=_hash(secret), created_at=at, created_by=by
    )
    return key, f"{prefix}.{secret}"


def revoke(key: PartnerKey, *, at: datetime.datetime) -> None:
    """Let the key open nothing from now on; a key that is revoked already keeps its time."""
    PartnerKey.objects.filter(pk=key.pk, revoked_at__isnull=True).update(revoked_at=at)


def sent_with(request: HttpRequest) -> PartnerKey | None:
    """Return the key of the Authorization header, None where there is no header.

    Raises ``Problem`` (401) for a header that holds no key in force.
    """
    header = request.META.get("HTTP_AUTHORIZATION")
    if header is None:
        return None
    scheme, _, token = header.strip().partition(" ")
    prefix, _, secret = token.strip().partition(".")
    key = (
        PartnerKey.objects.filter(prefix=prefix, revoked_at__isnull=True).first()
        if prefix.isalnum()
        else None
    )
    good = key is not None and secrets.compare_digest(key.secret_hash, _hash(secret))
    if scheme.lower() != SCHEME.lower() or not good:
        raise Problem(
            "unauthorized",
            "The Authorization header holds no key in force. Send `Bearer` and the whole key, or no header at all.",
            headers=CHALLENGE,
        )
    return key


def _hash(secret: str) -> str:
    """A key is 256 random bits, so one round of SHA-256 is as good as a slow hash and costs each request less."""
    return hashlib.sha256(secret.encode()).hexdigest()

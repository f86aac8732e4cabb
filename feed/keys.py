"""Partner keys: made, checked, revoked. The feed is public; a key that is sent must nevertheless be a good one."""

import datetime
import hashlib
import logging
import secrets
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import Q
from django.http import HttpRequest

from feed.models import PartnerKey
from feed.problems import Problem
from publishing import reading

SCHEME = "Bearer"
NOTED_EVERY = datetime.timedelta(hours=1)
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="feed"'}
VERSION_AND_HASH_SQL = (
    f"{reading.VERSION_SQL}, secret_hash FROM feed_partnerkey WHERE prefix = %s AND revoked_at IS NULL"
)
logger = logging.getLogger(__name__)
_noted: dict[str, datetime.datetime] = {}


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


def site_version(request: HttpRequest, *, at: datetime.datetime) -> int:
    """Return the version of the site, as ``reading.site_version`` does, to whoever sent no key or a good one.

    The key is looked up in the same query. Raises ``Problem`` (401) for a header that holds no key in force.
    """
    header = request.META.get("HTTP_AUTHORIZATION")
    if header is None:
        return reading.site_version(at=at)
    scheme, prefix, secret = _parts(header)
    found = _version_and_hash(prefix, at) if scheme == SCHEME.lower() and prefix.isalnum() else None
    if found is None or not secrets.compare_digest(found[2], _hash(secret)):
        raise Problem(
            "unauthorized",
            "The Authorization header holds no key in force. Send `Bearer` and the whole key, or no header at all.",
            headers=CHALLENGE,
        )
    newest, is_something_due, _secret_hash = found
    _note_use(prefix, at=at)
    return reading.site_version(at=at) if is_something_due else newest or 0


def _note_use(prefix: str, *, at: datetime.datetime) -> None:
    """Remember when a partner came last. A site that only reads goes on serving without it."""
    if _noted.get(prefix, at - NOTED_EVERY) > at - NOTED_EVERY:
        return
    _noted[prefix] = at
    before = Q(last_used_at__isnull=True) | Q(last_used_at__lte=at - NOTED_EVERY)
    try:
        PartnerKey.objects.filter(before, prefix=prefix).update(last_used_at=at)
    except DatabaseError:
        logger.warning("the use of the key %s could not be noted", prefix)


def of(request: HttpRequest) -> PartnerKey:
    """Return the key that came with a request whose version was read. Raises ``Problem`` (401) where none did."""
    header = request.META.get("HTTP_AUTHORIZATION")
    if header is None:
        raise Problem("unauthorized", "No key came with the request.", headers=CHALLENGE)
    return PartnerKey.objects.get(prefix=_parts(header)[1])


def _parts(header: str) -> tuple[str, str, str]:
    scheme, _, token = header.strip().partition(" ")
    prefix, _, secret = token.strip().partition(".")
    return scheme.lower(), prefix, secret


def _version_and_hash(prefix: str, at: datetime.datetime) -> tuple[int | None, bool, str] | None:
    with connection.cursor() as cursor:
        cursor.execute(VERSION_AND_HASH_SQL, [connection.ops.adapt_datetimefield_value(at), prefix])
        return cursor.fetchone()


def _hash(secret: str) -> str:
    """A key is 256 random bits, so one round of SHA-256 is as good as a slow hash and costs each request less."""
    return hashlib.sha256(secret.encode()).hexdigest()

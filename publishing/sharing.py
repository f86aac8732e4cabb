"""Links that show a preview to somebody without an account, and who opened them. Nobody else writes them."""

import datetime
import hashlib
import ipaddress
import re
import secrets
from typing import Any

from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction

from publishing import lock, registry
from publishing.errors import Refused
from publishing.models import PreviewLink, PreviewOpening
from publishing.preview import Draft

SALT = "publishing.preview.link"
LONGEST = datetime.timedelta(days=30)
MAY_REVOKE_ANY = "publishing.revoke_any_previewlink"
# In this order: each browser also calls itself by the names of those after it.
BROWSERS = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
NAMES = {"Edg": "Edge", "OPR": "Opera"}
SYSTEMS = {
    "Android": "Android",
    "iPhone|iPad": "iOS",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


def make(
    record: Any,
    *,
    for_whom: str,
    shows: str,
    expires_at: datetime.datetime,
    by: User | None,
    at: datetime.datetime,
    language: str = "",
    note: str = "",
) -> tuple[PreviewLink, str]:
    """Make a link to ``record``; return it with its token, which nobody can be told again.

    Raises ``Refused`` for an end that has passed or lies too far away.
    """
    if not at < expires_at <= at + LONGEST:
        raise Refused(f"A preview link is open for at most {LONGEST.days} days. Choose an earlier end.")
    draft = Draft.of(record)
    secret = secrets.token_urlsafe(24)
    link = PreviewLink.objects.create(
        record=record.pk,
        kind=draft.kind,
        title=draft.title,
        for_whom=for_whom.strip(),
        note=note.strip(),
        shows=shows,
        language=draft.language(language),
        content=draft.as_stored() if shows == PreviewLink.Shows.FROZEN else {},
        secret_hash=_hashed(secret),
        made_by=by,
        made_by_name=(by.get_full_name() or by.get_username()) if by else "",
        made_at=at,
        expires_at=expires_at,
    )
    return link, _signer().sign(secret)


def find(token: str, *, at: datetime.datetime) -> PreviewLink | None:
    """Return the link of ``token``; None where it is forged, expired or revoked, or its record is gone."""
    try:
        secret = _signer().unsign(token)
    except signing.BadSignature:
        return None
    link = PreviewLink.objects.filter(secret_hash=_hashed(secret)).first()
    return link if link and link.is_open(at) and _record(link) else None


def draft_of(link: PreviewLink) -> Draft:
    """Return what an open ``link`` shows."""
    return Draft.frozen(link.content) if link.content else Draft.of(_record(link))


def note_opening(
    link: PreviewLink, *, name: str, user_agent: str, address: str, at: datetime.datetime
) -> PreviewOpening:
    """Remember that somebody opened ``link``: a coarse browser and the address without its end are kept."""
    return PreviewOpening.objects.create(
        link=link, at=at, name=_printable(name)[:80], browser=_browser(user_agent), network=_network(address)
    )


def may_revoke(link: PreviewLink, by: User) -> bool:
    return link.made_by_id == by.pk or by.has_perm(MAY_REVOKE_ANY)


def revoke(links: Any, *, by: User | None, at: datetime.datetime) -> int:
    """Close those of ``links`` that are open and let go of what they held; return how many.

    Raises ``PermissionDenied`` where one of them is not ``by``'s to close.
    """
    with transaction.atomic():
        lock.hold()
        if by is not None and not all(may_revoke(link, by) for link in _unrevoked(links)):
            raise PermissionDenied("Somebody else made this link. An editor can revoke it.")
        return _close(links, by=by, at=at)


def close_all(record: Any, *, by: User | None, at: datetime.datetime) -> int:
    """Close every link to ``record``, whoever made it: it is gone, for everybody."""
    return _close(PreviewLink.objects.filter(record=record.pk), by=by, at=at)


def _unrevoked(links: Any) -> Any:
    return links.filter(revoked_at__isnull=True)


def _close(links: Any, *, by: User | None, at: datetime.datetime) -> int:
    return _unrevoked(links).update(revoked_at=at, revoked_by=by, content={})


def _record(link: PreviewLink) -> Any:
    return registry.get(link.kind).model._default_manager.filter(pk=link.record).first()


def _signer() -> signing.Signer:
    return signing.Signer(salt=SALT, sep=".")


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).strip()


def _browser(user_agent: str) -> str:
    browser = next((name for name in BROWSERS if f"{name}/" in user_agent), "")
    system = next((name for told, name in SYSTEMS.items() if re.search(told, user_agent)), "")
    named = NAMES.get(browser, browser)
    return f"{named} on {system}" if named and system else named or system or "Another browser"


def _network(address: str) -> str:
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(ipaddress.ip_network((known, 24 if known.version == 4 else 48), strict=False))

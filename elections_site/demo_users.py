"""Whom the demonstration knows: one person for each role, and a partner."""

import datetime
import secrets

from django.contrib.auth.models import Group, User
from django.db import transaction

from elections_site.roles import ROLES
from feed import keys
from feed.models import PartnerKey

PARTNER = "Demo partner"


@transaction.atomic
def ensure(password: str = "") -> str:
    """Make whoever is missing. Returns the password that was generated for them, or nothing.

    A `password` that is given holds for all of them, those of an earlier start included.
    """
    missing = set(ROLES) - set(User.objects.filter(username__in=ROLES).values_list("username", flat=True))
    generated = "" if password or not missing else secrets.token_urlsafe(12)
    for role in ROLES:
        if role in missing:
            _create(role, password or generated)
        elif password:
            _set_password(role, password)
    return generated


def ensure_partner(at: datetime.datetime) -> str:
    """Make the demonstration's partner key where it is missing. Returns the token, which nobody sees again."""
    if PartnerKey.objects.filter(name=PARTNER).exists():
        return ""
    _key, token = keys.issue(PARTNER, by=None, at=at)
    return token


def _create(role: str, password: str) -> None:
    user = User.objects.create_user(role, password=password, first_name="Demo", last_name=role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))


def _set_password(role: str, password: str) -> None:
    user = User.objects.get(username=role)
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])

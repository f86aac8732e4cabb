"""The people of the tests, introduced by what they may do."""

from typing import Any

import pytest

from tests.strict_client import StrictClient

PASSWORD = "a long password for the tests"


def member_of(role: str) -> Any:
    from django.contrib.auth.models import Group, User

    from elections_site import roles

    if not Group.objects.filter(name=role).exists():
        roles.grant()  # a transactional test before this one has emptied the tables
    user = User.objects.create_user(role, password=PASSWORD, is_staff=True, first_name=role.title())
    user.groups.add(Group.objects.get(name=role))
    return user


# Writes records and previews them; lets nothing out.
@pytest.fixture
def reporter(db: None) -> Any:
    return member_of("reporter")


# Publishes, corrects, schedules and retracts what reporters wrote.
@pytest.fixture
def editor(db: None) -> Any:
    return member_of("editor")


# Does what an editor does, takes down for legal reasons, and gives people their roles.
@pytest.fixture
def chief(db: None) -> Any:
    return member_of("chief")


# Makes and revokes the keys of partners; writes no record.
@pytest.fixture
def partner_manager(db: None) -> Any:
    return member_of("partner-manager")


# Fetches the feed as JSON, without an account.
@pytest.fixture
def partner() -> StrictClient:
    return StrictClient(headers={"accept": "application/json"})


# Reads pages, without an account.
@pytest.fixture
def reader() -> StrictClient:
    return StrictClient(headers={"accept": "text/html"})


# Seats somebody of the desk at a browser: desk(editor).get("/admin/").
@pytest.fixture
def desk() -> Any:
    def seat(user: Any) -> StrictClient:
        client = StrictClient()
        client.force_login(user)
        return client

    return seat

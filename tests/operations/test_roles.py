import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from elections_site import demo_users
from elections_site.roles import ROLES, permissions

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_a_group_holds_what_the_table_says(role):
    group = Group.objects.get(name=role)

    held = {f"{one.content_type.app_label}.{one.codename}" for one in group.permissions.all()}

    assert held == permissions(ROLES[role])


def test_only_some_roles_let_a_record_out():
    assert {role for role in ROLES if "publishing.publish_record" in permissions(ROLES[role])} == {
        "editor",
        "chief",
    }
    assert {role for role in ROLES if "publishing.takedown_record" in permissions(ROLES[role])} == {"chief"}


def test_demo_users_are_made_once_and_keep_their_password():
    first = demo_users.ensure()
    second = demo_users.ensure()

    assert first
    assert second == ""
    assert all(user.check_password(first) for user in User.objects.filter(username__in=ROLES))


def test_a_password_that_is_given_is_used_and_not_reported():
    demo_users.ensure()

    generated = demo_users.ensure("given by hand")

    assert generated == ""
    assert all(user.check_password("given by hand") for user in User.objects.filter(username__in=ROLES))
    assert User.objects.filter(username__in=ROLES).count() == len(ROLES)


@pytest.fixture
def chief():
    demo_users.ensure("given by hand")
    client = Client()
    client.force_login(User.objects.get(username="chief"))
    return client


def test_a_chief_makes_nobody_a_superuser(chief):
    reporter = User.objects.get(username="reporter")
    form = {
        "username": "reporter",
        "first_name": "Changed",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
    }
    joined = {"date_joined_0": "2026-01-01", "date_joined_1": "12:00:00"}

    chief.post(f"/admin/auth/user/{reporter.pk}/change/", form | joined)

    reporter.refresh_from_db()
    assert (reporter.first_name, reporter.is_superuser) == ("Changed", False)


@pytest.mark.parametrize("page", ["change", "password"])
def test_a_chief_does_not_touch_a_superuser(chief, admin_user, page):
    form = {
        "username": admin_user.username,
        "password1": "a new long password",
        "password2": "a new long password",
    }

    response = chief.post(f"/admin/auth/user/{admin_user.pk}/{page}/", form | {"usable_password": "true"})

    assert response.status_code == 403

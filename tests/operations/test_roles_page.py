import html

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from elections_site.roles import ROLES
from publishing.workflow import rules
from publishing.workflow.moves import MOVES
from sources.models import Organisation
from tests.cast import member_of

pytestmark = pytest.mark.django_db


def shown(client):
    response = client.get(reverse("desk-roles"))
    return response, {role.name: role for role in response.context["roles"]}


@pytest.mark.parametrize("role", ROLES)
def test_the_page_says_what_each_role_may_do(role, desk):
    user = member_of(role)

    response, roles = shown(desk(user))

    held = {move for move in MOVES if rules.has_permission(move, Organisation, user)}
    assert {move for move, may in roles[role].may.items() if may == "yes"} == held
    assert ROLES[role].words in html.unescape(response.text)
    assert user.get_full_name() in roles[role].people


def test_a_role_that_the_newsroom_changed_is_shown_as_it_is_now(editor, desk):
    group = Group.objects.get(name="reporter")
    group.permissions.add(Permission.objects.get(codename="publish_record"))

    _response, roles = shown(desk(editor))

    assert roles["reporter"].may["publish"] == "yes"
    assert roles["reporter"].was_changed
    assert not roles["editor"].was_changed


def test_every_page_of_the_desk_leads_to_it(partner_manager, desk):
    assert f'href="{reverse("desk-roles")}"' in desk(partner_manager).get("/admin/").text


def test_a_visitor_does_not_read_it(client):
    assert client.get(reverse("desk-roles")).status_code == 302


def test_a_partner_manager_makes_keys_and_reaches_no_record(partner_manager, desk):
    client = desk(partner_manager)

    assert client.get(reverse("admin:feed_partnerkey_add")).status_code == 200
    assert client.get(reverse("admin:sources_organisation_changelist")).status_code == 403

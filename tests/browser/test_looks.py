import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from tests.browser.looking import DESKTOP, PHONE, focused, overhang, violations
from tests.browser.people import AtDesk, Somebody

pytestmark = [pytest.mark.browser]


# A fixture that stands before the browser: while that runs, Django refuses the database to this thread.
@pytest.fixture
def election(house):
    """Live, with a row and an unpublished change."""
    from tests.factories import ElectionFactory, PartyFactory, PollingDateFactory

    election = ElectionFactory(key="maslikhat-2023", name="Maslikhat elections 2023", summary="As it was.")
    PollingDateFactory(election=election)
    PartyFactory(key="amanat", names=["Amanat"])
    actions.publish(election, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)
    election.summary = "As it became."
    election.save()
    actions.note_change(election, by=None, at=timezone.now())
    return election


def _page(name, record):
    return reverse(f"admin:elections_election_{name}", args=[record.pk])


@pytest.fixture
def addresses(election):
    """The front page, the pages of a record, and every list and every empty form that an editor may open."""
    from django.contrib.auth.models import User
    from django.test import RequestFactory

    request = RequestFactory().get("/admin/")
    request.user = User.objects.get(username="editor")
    found = ["/admin/", *(_page(name, election) for name in ("change", "publish", "editions", "history"))]
    for model, model_admin in admin.site._registry.items():
        place = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        if model_admin.has_view_permission(request):
            found.append(reverse(f"{place}_changelist"))
        if model_admin.has_add_permission(request):
            found.append(reverse(f"{place}_add"))
    return found


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_with_the_pages_that_editors_live_on(house, election, chromium, scheme, width):
    visitor, editor = Somebody(chromium, house), AtDesk(chromium, house, "editor")
    for one in (visitor, editor):
        one.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        one.page.set_viewport_size({"width": width, "height": 800})

    visitor.page.goto("/admin/login/")
    found = violations(visitor.page)
    for address in (
        "/admin/",
        "/admin/elections/election/",
        _page("publish", election),
        _page("history", election),
    ):
        editor.page.goto(address)
        found += violations(editor.page)
    editor.page.goto(_page("change", election))
    editor.page.locator(".desk-rows .desk-row > summary").first.click()
    editor.page.locator("#dates-0").get_by_role("combobox", name="Document").click()
    editor.page.locator(".desk-options [role=option]").first.wait_for()
    found += violations(editor.page)

    assert found == []


def test_no_list_and_no_form_of_the_desk_is_refused_a_script_or_wider_than_a_phone(
    house, addresses, chromium
):
    editor = AtDesk(chromium, house, "editor")
    editor.page.set_viewport_size({"width": PHONE, "height": 700})

    wider = {}
    for address in addresses:
        editor.page.goto(address)
        wider[address] = overhang(editor.page)

    assert {address: pixels for address, pixels in wider.items() if pixels} == {}
    assert editor.faults == []


def test_a_related_record_is_chosen_by_keys_alone(house, election, chromium):
    editor = AtDesk(chromium, house, "editor")
    editor.page.goto(_page("change", election))

    box = editor.page.get_by_role("combobox", name="Previous")
    box.focus()
    editor.page.keyboard.type("majilis")
    editor.page.get_by_role("option", name="Majilis election 2023").wait_for()
    editor.page.keyboard.press("Enter")
    editor.saves()

    editor.page.wait_for_load_state()  # until then the plain list stands there, whose value is a key
    assert editor.page.get_by_role("combobox", name="Previous").input_value() == "Majilis election 2023"
    assert editor.faults == []


def test_a_row_that_is_added_is_open_and_can_be_written_in_at_once(house, election, chromium):
    editor = AtDesk(chromium, house, "editor")
    editor.page.goto(_page("change", election))

    editor.page.locator("#participants-group .add-row a").click()
    box = editor.page.locator("#participants-0").get_by_role("combobox", name="Party")
    box.fill("amanat")
    editor.page.get_by_role("option", name="Amanat").click()

    assert box.input_value() == "Amanat"
    assert editor.page.locator("#participants-0 select[name$=party]").evaluate("one => one.value")


def test_a_refused_form_begins_with_what_is_to_be_mended_and_leads_there(house, election, chromium):
    editor = AtDesk(chromium, house, "editor")
    editor.page.goto(_page("change", election))
    editor.page.get_by_label("Name:").first.fill("")
    editor.page.get_by_role("button", name="Save and continue editing").click()

    note = editor.page.get_by_role("alert").filter(has_text="Please correct")
    note.wait_for()
    assert focused(editor.page) == "errornote"
    note.get_by_role("link", name="Name: This field is required.").click()

    assert focused(editor.page) == "id_name"
    assert "1 to mend" in editor.page.get_by_role("navigation", name="Sections of this form").inner_text()

from unittest.mock import patch

import pytest
from django.urls import reverse
from django.utils import timezone

from publishing import presence
from publishing.models import Editing
from tests.cast import member_of
from tests.publishing.desk import MINUTE, NO_NAMES, NOON, desk, filled, organisation, page

pytestmark = [pytest.mark.django_db]

FORM, OTHER_FORM = "a" * 32, "b" * 32


def _sees(client, record, loaded_at=""):
    sent = {"form": OTHER_FORM, "loaded_at": loaded_at}
    return client.post(page("editing", record), sent).json()["told"]


def test_second_at_a_record_sees_who_is_editing_since_when():
    record, reporter = organisation(), member_of("reporter")
    now = timezone.now()
    presence.note(record, FORM, by=reporter, at=now, has_unsaved=True)

    shown = desk("editor").get(page("change", record)).content.decode()

    assert f"Reporter has been editing this since {now:%H:%M} (UTC)." in shown
    assert "What they typed is not saved yet." in shown


def test_nobody_is_told_of_oneself():
    record, reporter = organisation(), desk("reporter")
    reporter.post(page("editing", record), {"form": FORM})

    assert "has been editing" not in reporter.get(page("change", record)).content.decode()


def test_who_is_silent_for_a_minute_is_gone_and_who_goes_on_is_there_since_the_beginning():
    record, reporter, editor = organisation(), member_of("reporter"), member_of("editor")
    presence.note(record, FORM, by=reporter, at=NOON)
    presence.note(record, OTHER_FORM, by=editor, at=NOON)

    presence.note(record, FORM, by=reporter, at=NOON + MINUTE / 2)

    (there,) = Editing.objects.present(NOON + MINUTE)
    assert (there.user, there.since) == (reporter, NOON)


def test_who_comes_back_after_a_silence_begins_anew():
    record, reporter = organisation(), member_of("reporter")
    presence.note(record, FORM, by=reporter, at=NOON)

    presence.note(record, FORM, by=reporter, at=NOON + 2 * MINUTE)

    assert Editing.objects.get().since == NOON + 2 * MINUTE


def test_who_leaves_one_of_two_windows_is_still_there():
    record, reporter = organisation(), desk("reporter")
    for form in (FORM, OTHER_FORM):
        reporter.post(page("editing", record), {"form": form})

    reporter.post(page("editing", record), {"form": FORM, "leaving": "1"})

    assert [there.form for there in Editing.objects.all()] == [OTHER_FORM]


def test_open_form_is_told_that_somebody_saved_the_record_and_when():
    record, editor = organisation(), desk("editor")
    loaded_at = desk("reporter").get(page("change", record)).context["editing"]["loaded_at"]
    shown = editor.get(page("change", record))
    editor.post(page("change", record), filled(shown) | {"name": "Saved meanwhile"})

    told = _sees(desk("chief"), record, loaded_at)

    assert f"Editor saved this at {timezone.now():%H:%M} (UTC)." in told
    assert 'name="_compare"' in told


def test_asking_what_changed_shows_both_versions_and_saves_nothing():
    record, reporter = organisation(name="As loaded"), desk("reporter")
    typed = filled(reporter.get(page("change", record))) | {"name": "As typed", "_compare": "1"}
    editor = desk("editor")
    editor.post(page("change", record), filled(editor.get(page("change", record))) | {"name": "As saved"})

    shown = reporter.post(page("change", record), typed)

    (difference,) = shown.context["differences"]
    assert (difference.stored, difference.yours) == ("As saved", "As typed")
    record.refresh_from_db()
    assert record.name == "As saved"


def test_asking_what_changed_where_nothing_did_saves_nothing():
    record, reporter = organisation(name="As loaded"), desk("reporter")
    typed = filled(reporter.get(page("change", record))) | {"name": "As typed", "_compare": "1"}

    shown = reporter.post(page("change", record), typed)

    assert "Nothing that others stored since differs from your form." in shown.content.decode()
    record.refresh_from_db()
    assert record.name == "As loaded"


def test_browser_lets_go_of_what_it_kept_only_once_that_is_saved():
    record, reporter = organisation(), desk("reporter")
    typed = filled(reporter.get(page("change", record))) | {"typed_in": FORM}

    refused = reporter.post(page("change", record), typed | {"name": ""})
    kept = "desk_saved" in refused.cookies
    saved = reporter.post(page("change", record), typed | {"name": "Typed"})

    assert not kept
    assert f'name="typed_in" value="{FORM}"' in refused.content.decode()
    assert refused.context["editing"]["typed"] == ["name"]
    assert saved.cookies["desk_saved"].value == FORM


def test_save_that_fails_in_the_midst_keeps_what_was_typed():
    reporter = desk("reporter")
    reporter.raise_request_exception = False
    typed = {"name": "New", "key": "new", "kind": "media", "country": "KZ", "typed_in": FORM} | NO_NAMES

    with patch("publishing.actions.note_change", side_effect=RuntimeError):
        failed = reporter.post(reverse("admin:sources_organisation_add"), typed)

    assert failed.status_code == 500
    assert "desk_saved" not in failed.cookies


@pytest.mark.parametrize("name", ["", "x", "A" * 32, "../" * 20])
def test_sign_of_life_names_its_form(name):
    answer = desk("reporter").post(page("editing", organisation()), {"form": name})

    assert (answer.status_code, Editing.objects.count()) == (400, 0)


def test_who_may_not_change_a_record_is_not_at_it():
    record, reporter = organisation(), desk("reporter")
    with patch("publishing.admin.RecordAdmin.has_change_permission", return_value=False):
        answer = reporter.post(page("editing", record), {"form": FORM})

    assert (answer.status_code, Editing.objects.count()) == (403, 0)

import datetime

import pytest
from django.utils import timezone

from publishing import actions, zones
from publishing.errors import Refused
from publishing.models import Edition
from publishing.release import release_due
from sources.admin import OrganisationAdmin
from sources.models import Organisation
from tests import factories
from tests.publishing.desk import HOUR, NOON, answers, desk, filled, live_with_a_change, organisation, page

pytestmark = pytest.mark.django_db
NEXT_YEAR = timezone.now().year + 1


def at(day: str, time: str, **said: str) -> dict[str, str]:
    return {"when": "later", "due_at_0": day, "due_at_1": time} | said


def under_embargo() -> Organisation:
    record = live_with_a_change()
    actions.publish(
        record,
        by=None,
        at=timezone.now(),
        due_at=timezone.now() + HOUR,
        embargo_reason="Promised to the commission.",
    )
    return record


def test_a_time_is_read_in_the_zone_that_was_chosen_and_said_back_in_both() -> None:
    election = factories.ElectionFactory(country="KZ")
    editor = desk("editor")

    answer = editor.post(
        page("publish", election),
        answers(election, **at(f"{NEXT_YEAR}-03-20", "09:00", zone="Asia/Almaty")),
        follow=True,
    )

    waiting = Edition.objects.waiting().get(record=election.pk)
    assert waiting.due_at == datetime.datetime(NEXT_YEAR, 3, 20, 4, tzinfo=datetime.UTC)
    said = f"20 March {NEXT_YEAR}, 09:00 Asia/Almaty = 04:00 UTC"
    assert said in answer.content.decode()
    assert said in editor.get(page("publish", election)).content.decode()


def test_a_story_is_offered_the_zones_of_the_countries_that_it_is_about() -> None:
    story = factories.StoryFactory()
    story.elections.add(factories.ElectionFactory(country="KZ"))

    offered = desk("editor").get(page("publish", story)).content.decode()

    assert 'value="Asia/Almaty"' in offered


@pytest.mark.parametrize(
    ("local", "complaint"),
    [
        (datetime.datetime(2026, 3, 29, 2, 30), "There is no 29 March 2026, 02:30 in Europe/Berlin"),
        (datetime.datetime(2026, 10, 25, 2, 30), "comes twice in Europe/Berlin.* at 00:30 and at 01:30 UTC"),
    ],
)
def test_a_time_that_the_clocks_skip_or_repeat_is_refused_with_what_to_do(local, complaint) -> None:
    with pytest.raises(ValueError, match=complaint):
        zones.instant(local, "Europe/Berlin")


def test_a_time_on_another_day_in_utc_is_said_with_that_day() -> None:
    moment = zones.instant(datetime.datetime(2023, 3, 20, 3), "Asia/Almaty")

    assert (
        zones.in_words(moment, "Asia/Almaty") == "20 March 2023, 03:00 Asia/Almaty = 19 March 2023, 21:00 UTC"
    )
    assert zones.in_words(moment) == "19 March 2023, 21:00 UTC"


def test_zones_of_a_country_that_agree_all_year_are_offered_once() -> None:
    assert zones.of_country("KZ", at=NOON)[0] == "Asia/Almaty"
    assert "America/New_York" in zones.of_country("US", at=NOON)
    assert zones.of_country("XX", at=NOON) == []


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        (at(f"{NEXT_YEAR}-03-20", "", zone="UTC"), "Enter a valid time"),
        (at(f"{NEXT_YEAR}-03-20", "09:00", zone="Mars/Olympus"), "not one of the available choices"),
        (at("2020-01-01", "12:00"), "That time has passed (1 January 2020, 12:00 UTC)"),
        (at("9999-12-31", "12:00"), "That is more than five years away. Is the year right?"),
        (at(f"{NEXT_YEAR}-03-20", "09:00", when="embargo", embargo_reason=" "), "Say why it must wait"),
    ],
)
def test_a_schedule_that_cannot_be_is_explained_and_what_was_typed_stays(said, complaint) -> None:
    record = live_with_a_change()

    answer = desk("editor").post(page("publish", record), answers(record, note="My note") | said)

    text = answer.content.decode()
    assert complaint in text
    assert "Nothing was published." in text
    assert "My note</textarea>" in text
    assert f'value="{said["due_at_0"]}"' in text
    assert Edition.objects.count() == 1


def test_an_embargo_keeps_its_reason_for_the_desk_and_shows_it_there_alone(reader) -> None:
    record = live_with_a_change()
    editor = desk("editor")
    reason = {"when": "embargo", "embargo_reason": "Promised to the commission."}

    answer = editor.post(
        page("publish", record),
        answers(record, **at(f"{NEXT_YEAR}-03-20", "09:00") | reason),
        follow=True,
    )

    waiting = Edition.objects.waiting().get()
    assert "Promised to the commission." in answer.content.decode()
    assert "Under embargo: Promised" in editor.get(page("publish", record)).content.decode()
    release_due(at=waiting.due_at)
    assert Edition.objects.live().get().pk == waiting.pk
    for address in ("/organisations/cec/", "/api/v1/organisations/cec/", "/api/v1/changes/"):
        assert "Promised" not in reader.get(address).content.decode()


def test_a_reason_without_an_embargo_is_let_go() -> None:
    record = live_with_a_change()

    desk("editor").post(
        page("publish", record),
        answers(record, **at(f"{NEXT_YEAR}-03-20", "09:00", embargo_reason="Left over.")),
    )

    assert Edition.objects.waiting().get().embargo_reason == ""


def test_an_embargo_without_a_time_is_refused() -> None:
    with pytest.raises(Refused, match="needs the time"):
        actions.publish(organisation(), by=None, at=NOON, embargo_reason="Promised.")


def test_a_record_under_an_embargo_that_has_passed_is_saved_like_any_other() -> None:
    record = under_embargo()
    Edition.objects.waiting().update(due_at=timezone.now() - HOUR)
    editor = desk("editor")
    form = filled(editor.get(page("change", record)))

    answer = editor.post(page("change", record), form | {"name": "Renamed after it"})

    assert answer.status_code == 302
    record.refresh_from_db()
    assert record.name == "Renamed after it"


def test_a_copy_of_a_record_carries_nothing_of_its_schedule(monkeypatch) -> None:
    record = under_embargo()
    monkeypatch.setattr(OrganisationAdmin, "save_as", True)
    editor = desk("editor")
    form = filled(editor.get(page("change", record)))

    editor.post(page("change", record), form | {"key": "copy", "_saveasnew": "Save as new"})

    copied = Organisation.objects.with_public_state().get(key="copy")
    assert (copied.public_state, copied.waiting_until) == ("draft", None)
    assert not Edition.objects.filter(record=copied.pk).exists()
    assert "Promised" not in editor.get(page("publish", copied)).content.decode()


def test_a_takedown_erases_the_reason_of_an_embargo() -> None:
    record = under_embargo()
    release_due(at=timezone.now() + 2 * HOUR)

    actions.takedown(record, by=None, at=timezone.now() + 3 * HOUR, public_reason="Court.")

    assert set(Edition.objects.values_list("embargo_reason", flat=True)) == {""}

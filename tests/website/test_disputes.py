"""The register shows every contradiction, side by side; so does the page of the record."""

import pytest

from tests import factories
from tests.factories_of_disputes import DisputeFactory, DisputeSideFactory
from tests.website.world import publish

pytestmark = pytest.mark.django_db
REGISTER = "/disputes/"


@pytest.fixture
def election():
    election = factories.ElectionFactory(key="kz-2023", name="Vote of 2023")
    for position, value in enumerate(("41", "61")):
        factories.ElectionFigureFactory(
            election=election,
            measure="observer_countries",
            unit="countries",
            value=value,
            position=position,
        )
    publish(election)
    return election


@pytest.fixture
def media(election):
    record = DisputeFactory(key="media", title="Access to media in 2023", elections=[election])
    for text in ("Access was equal.", "Access was not equal."):
        DisputeSideFactory(dispute=record, text=text)
    publish(record)
    return record


def test_register_lists_what_claims_and_what_editors_say(reader, media):
    page = reader.get(REGISTER).text

    assert "Countries sending observers" in page
    assert page.index("<strong>41</strong>") < page.index("<strong>61</strong>")
    assert "Access to media in 2023" in page
    assert "Access was equal." in page
    assert "Access was not equal." in page


def test_record_shows_its_disputes_and_those_that_editors_wrote_down(reader, media):
    page = reader.get("/elections/kz-2023/").text

    assert "sources differ" in page
    assert "Where the sources disagree" in page
    assert 'href="/disputes/media/"' in page


def test_register_can_be_narrowed_by_state(reader, election, media):
    election.figures.filter(value="61").update(preferred_because="The commission’s own list.")
    publish(election)

    settled, still_open = (reader.get(f"{REGISTER}?disputed={state}").text for state in ("settled", "open"))

    assert "Preferred here:" in settled
    assert "The commission’s own list." in settled
    assert "Access to media" not in settled
    assert "Access to media" in still_open
    assert "Countries sending observers" not in still_open


def test_register_of_an_election_holds_its_own_disputes_and_those_about_it(reader, media):
    elsewhere = DisputeFactory(key="elsewhere", title="Another question")
    DisputeSideFactory(dispute=elsewhere)
    publish(elsewhere)

    whole, narrowed = reader.get(REGISTER).text, reader.get(f"{REGISTER}?election=kz-2023").text

    assert ["3 entries" in whole, "2 entries" in narrowed] == [True, True]
    assert "Countries sending observers" in narrowed
    assert "Access to media in 2023" in narrowed
    assert "Another question" not in narrowed
    assert '<input type="hidden" name="election" value="kz-2023">' in narrowed
    assert 'Only with <a href="/elections/kz-2023/">Vote of 2023</a>' in narrowed


def test_register_can_be_narrowed_by_what_differs(reader, media):
    dates = DisputeFactory(key="dates", title="A question of dates", kind="date")
    DisputeSideFactory(dispute=dates)
    publish(dates)

    page = reader.get(f"{REGISTER}?type=date").text

    assert '<option value="date" selected>' in page
    assert "A question of dates" in page
    assert "Access to media in 2023" not in page


def test_register_leads_to_each_entry_on_the_page(reader, media):
    page = reader.get(REGISTER).text

    assert all(page.count(f'{mark}dispute-media"') == 1 for mark in ('href="#', ' id="'))


def test_register_refuses_a_state_that_does_not_exist(reader):
    answer = reader.get(f"{REGISTER}?disputed=maybe")

    assert answer.status_code == 400
    assert "open, settled, apparent" in answer.text


def test_empty_register_says_so(reader):
    assert "No two published sources contradict each other" in reader.get(REGISTER).text
    assert "No published dispute matches" in reader.get(f"{REGISTER}?disputed=open").text


def test_dispute_has_a_page_of_its_own(reader, media):
    page = reader.get("/disputes/media/").text

    assert "Two sources judge one thing differently." in page
    assert "Vote of 2023" in page


@pytest.mark.parametrize("count", [1, 4])
def test_register_takes_the_same_queries_whatever_it_lists(reader, django_assert_num_queries, count):
    for number in range(count):
        record = DisputeFactory()
        DisputeSideFactory(dispute=record)
        publish(record)
        election = factories.ElectionFactory(polling_on=f"20{number + 10}")
        for value in ("41", "61"):
            factories.ElectionFigureFactory(election=election, value=value)
        publish(election)

    with django_assert_num_queries(5):
        reader.get(REGISTER)


def test_rounding_is_not_shown_as_a_difference(reader):
    tally = factories.TallyFactory(key="preliminary")
    party = factories.PartyFactory(names=["Nur Otan"])
    for share in ("88", "88.05"):
        factories.TallyLineFactory(tally=tally, party=party, share=share)
    publish(party)
    publish(tally.election)
    publish(tally)

    page = reader.get("/tallies/preliminary/").text

    assert "88.05" in page
    assert "sources differ" not in page

"""Each desk check with the case of the sources that asks for it."""

from typing import Any

import pytest
from django.apps import apps
from django.forms import modelform_factory

from publishing import checks
from sources.models import Sourced
from tests import factories
from tests.factories import (
    ElectionFactory,
    ElectionFigureFactory,
    PartyFactory,
    PartyNameFactory,
    SourceDocumentFactory,
    TallyFactory,
    TallyFigureFactory,
    TallyLineFactory,
)
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


def test_party_without_a_name_is_refused() -> None:
    nameless = PartyFactory(names=["Ак Жол"], names__language="ru")

    assert found(nameless, "party_has_a_name")[0].blocks
    assert not found(PartyFactory(names=["Aq Jol"]), "party_has_a_name")


def test_two_short_names_in_use_are_noticed() -> None:
    # Auyl and Aul.
    party = PartyFactory(names=["Auyl", "Aul"])

    assert message(party, "one_short_name_at_a_time").startswith("Aul and Auyl are all marked")


def test_one_spelling_from_two_documents_is_one_name() -> None:
    assert not found(PartyFactory(names=["Auyl", "Auyl"]), "one_short_name_at_a_time")


def test_two_parties_of_one_name_are_noticed_in_any_spelling() -> None:
    # Respublika, the bloc of 1994, and Respublica, the party of 2023.
    PartyFactory(key="respublika-1994", names=["Respublika"])
    party = PartyFactory(names=["Respublica"])
    PartyNameFactory(party=party, text="Respublika", kind="transliteration")

    assert "respublika-1994" in message(party, "name_belongs_to_no_other_party")


def test_name_older_than_its_party_is_noticed() -> None:
    party = PartyFactory(founded="1998", names=["Otan"], names__valid_from="1997")

    assert "before the party was founded (1998)" in message(party, "names_lie_within_the_life_of_the_party")


def test_election_without_a_date_is_refused() -> None:
    assert found(ElectionFactory(polling_on=""), "election_has_a_polling_date")[0].blocks


def test_election_before_its_predecessor_is_refused() -> None:
    later = ElectionFactory(polling_on="2023-03-19")

    assert found(ElectionFactory(polling_on="2021-01", previous=later), "election_follows_the_one_before")


def test_percentage_over_a_hundred_is_noticed() -> None:
    election = ElectionFigureFactory(value="150", unit="percent").election

    assert "Turnout is 150%" in message(election, "percentages_stay_within_a_hundred")


def test_shares_of_one_source_over_a_hundred_are_noticed() -> None:
    tally, source = TallyFactory(), SourceDocumentFactory()
    for share in ("88.05", "12.1"):
        TallyLineFactory(tally=tally, share=share, document=source)

    assert "add up to 100.15%" in message(tally, "shares_of_one_source_stay_within_a_hundred")


def test_two_sources_for_one_share_are_not_added_up() -> None:
    # 88 and 88.05.
    tally = TallyFactory()
    for share in ("88", "88.05"):
        TallyLineFactory(tally=tally, share=share)

    assert not found(tally, "shares_of_one_source_stay_within_a_hundred")
    assert not found(tally, "shares_of_one_source_reach_a_hundred")


def test_remainder_of_the_shares_is_named() -> None:
    # The six shares of 2023.
    tally, source = TallyFactory(), SourceDocumentFactory()
    for share in ("53.9", "10.9", "8.59", "8.41", "6.8", "5.2"):
        TallyLineFactory(tally=tally, share=share, document=source)

    assert "add up to 93.80%: 6.20 percentage points" in message(
        tally, "shares_of_one_source_reach_a_hundred"
    )


def test_remainder_within_rounding_is_no_problem() -> None:
    # The seven shares of 2007, which make 99.92.
    tally, source = TallyFactory(), SourceDocumentFactory()
    for share in ("88", "4.6", "3.27", "1.58", "1.31", "0.75", "0.41"):
        TallyLineFactory(tally=tally, share=share, document=source)

    assert not found(tally, "shares_of_one_source_reach_a_hundred")


def test_exit_poll_need_not_reach_a_hundred() -> None:
    tally, source = TallyFactory(stage="exit_poll"), SourceDocumentFactory()
    for share in ("80", "7", "7"):
        TallyLineFactory(tally=tally, share=share, document=source)

    assert not found(tally, "shares_of_one_source_reach_a_hundred")


def test_more_seats_than_the_chamber_has_are_noticed() -> None:
    # 83, 8 and 7 in a chamber of 77.
    tally, source = TallyFactory(election__seats=77, category="seats"), SourceDocumentFactory()
    for seats in (83, 8, 7):
        TallyLineFactory(tally=tally, share=None, seats=seats, seat_category="total", document=source)

    assert "98 seats in all; the chamber has 77" in message(tally, "seats_fit_into_the_chamber")


@pytest.mark.parametrize(("third", "is_noticed"), [(7, False), (8, True)])
def test_seats_may_fill_the_chamber_and_no_more(third: int, is_noticed: bool) -> None:
    # 2012: 83, 8 and 7, which make the 98 seats.
    tally, source = TallyFactory(election__seats=98, category="seats"), SourceDocumentFactory()
    for seats in (83, 8, third):
        TallyLineFactory(tally=tally, share=None, seats=seats, seat_category="total", document=source)

    assert bool(found(tally, "seats_fit_into_the_chamber")) is is_noticed


def test_line_without_a_value_needs_a_note() -> None:
    # The parties seated in 2021, whose seats are not counted.
    bare = TallyLineFactory(share=None)
    noted = TallyLineFactory(share=None, note="Won seats; the number is not given.")

    assert found(bare.tally, "line_has_a_value")
    assert not found(noted.tally, "line_has_a_value")


def test_empty_tally_is_refused() -> None:
    assert found(TallyFactory(), "tally_has_content")[0].blocks
    assert not found(TallyFigureFactory().tally, "tally_has_content")


def test_party_twice_in_one_source_is_noticed() -> None:
    line = TallyLineFactory(locator="line 48")
    TallyLineFactory(tally=line.tally, party=line.party, document=line.document, locator="line 50")

    assert found(line.tally, "party_stands_once_for_each_source")


def test_results_before_polling_are_refused() -> None:
    tally = TallyFigureFactory(
        tally__election__polling_on="2007-08-18", tally__released_on="2007-08-17"
    ).tally

    assert found(tally, "tally_comes_after_polling")[0].blocks


SOURCED = [model for model in apps.get_models() if issubclass(model, Sourced)]


@pytest.mark.parametrize("model", SOURCED, ids=lambda model: model.__name__)
def test_claim_without_a_source_is_refused_by_its_form_and_by_the_database(model: Any) -> None:
    form = modelform_factory(model, fields=["document"])(data={})

    assert form.errors == {"document": ["This field is required."]}
    assert not model._meta.get_field("document").null


def test_claim_without_its_place_is_noticed() -> None:
    tally = TallyLineFactory(locator="").tally

    assert "1 of the lines" in message(tally, "lines_say_where_they_are_found")


def test_undated_document_says_between_which_days() -> None:
    # Four of the five documents have no date.
    assert found(SourceDocumentFactory(), "document_without_a_date_says_why")
    assert not found(SourceDocumentFactory(date_note="After the vote."), "document_without_a_date_says_why")


def test_document_that_nobody_answers_for_is_noticed() -> None:
    assert found(SourceDocumentFactory(publisher=None), "document_has_a_publisher_or_an_author")


def test_held_copy_without_a_hash_is_noticed() -> None:
    assert found(SourceDocumentFactory(is_held=True), "held_copy_has_a_hash")


def test_document_that_readers_cannot_find_is_noticed() -> None:
    # The statement of 2007, known only from two documents that cite it.
    assert found(SourceDocumentFactory(), "document_can_be_found")
    assert not found(SourceDocumentFactory(is_held=True), "document_can_be_found")


@pytest.mark.parametrize("build", [factories.OrganisationFactory, factories.PersonFactory])
def test_second_record_of_one_name_is_noticed(build: Any) -> None:
    build(key="first", name="Central Election Commission")

    record = build(name="central election commission")

    assert any("first has the same name" in problem.message for problem in checks.run(record))

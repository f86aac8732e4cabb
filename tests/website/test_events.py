"""Pages of events, and who stood in an election on its page and on those of the parties."""

import pytest

from publishing import registry
from tests import factories
from tests import factories_of_events as happened
from tests.website.world import publish

pytestmark = pytest.mark.django_db


def section(reader, address, heading):
    """A page’s section under ``heading``, "" where there is none."""
    text = reader.get(address).text
    return text.partition(f'<h2 id="{heading}">')[2].partition("<h2 ")[0]


@pytest.fixture
def sentence():
    person = factories.PersonFactory(key="ann", name="Ann Accused")
    account = happened.EventAccountFactory(
        event__key="sentenced",
        event__title="Ann Accused sentenced",
        event__kind="sentence",
        event__began_on="2012-10-09",
        event__people=[person],
        text="She was given a term in prison.",
        counted="term of prison",
        value="7.5",
        unit="years",
        status="official",
        said_by_text="the court, not named",
    )
    happened.EventAccountFactory(
        event=account.event,
        text="Property can be seized.",
        position=1,
        happened_on="2012-10-10",
        status="claim",
    )
    for record in (person, account.event):
        publish(record)
    return account.event


def test_each_account_stands_with_its_date_and_who_says_so(reader, sentence):
    accounts = section(reader, "/events/sentenced/", "accounts")
    first, second = accounts.split("<li>")[1:]

    for part in (
        "9 October 2012",
        "She was given a term",
        "7.5",
        "term of prison",
        "official",
        "the court, not named",
    ):
        assert part in first
    for part in ("10 October 2012", "Property can be seized.", "claim", "told in"):
        assert part in second


@pytest.mark.parametrize("address", ["/people/ann/", "/events/", "/events/?person=ann", "/events/?year=2012"])
def test_wherever_a_sentence_is_told_it_is_told_by_whom_and_when(reader, sentence, address):
    teaser = reader.get(address).text.partition("Sentence · ")[2].partition("</article>")[0]

    for part in (
        "9 October 2012",
        "She was given a term",
        "Said by the court, not named",
        "7.5 years",
        "official",
    ):
        assert part in teaser


@pytest.mark.parametrize(
    "kind", ["election", "party", "person", "organisation", "place", "chamber", "act", "document"]
)
def test_event_stands_on_the_pages_of_all_that_it_names(reader, world, kind):
    happened.EventAccountFactory(event=world.event, said_by_person=world.person, document=world.document)
    world.event.organisations.set([world.organisation])
    publish(world.event)

    address = registry.get(kind).url(getattr(world, kind).key)

    assert 'href="/events/dissolved/"' in reader.get(address).text


def test_events_are_listed_latest_first(reader):
    for year in ("2005", "2023", "2011"):
        publish(happened.EventAccountFactory(event__title=f"Of {year}", event__began_on=year).event)

    page = reader.get("/events/").text

    assert page.index("Of 2023") < page.index("Of 2011") < page.index("Of 2005")


@pytest.fixture
def vote():
    """2012: one party stood by two sources, one was struck out."""
    election = factories.ElectionFactory(key="kz-2012", name="Vote of 2012", polling_on="2012-01-15")
    party = factories.PartyFactory(key="amanat", names=[])
    for text, since, until in (("Nur Otan", "2007", "2022-02"), ("Amanat", "2022-03", "")):
        factories.PartyNameFactory(party=party, text=text, valid_from=since, valid_to=until)
    barred = factories.PartyFactory(key="alga", names=["Alga"])
    happened.ParticipationFactory(election=election, party=party)
    happened.ParticipationFactory(election=election, party=party, scope="list", note="Won seats.")
    happened.ParticipationFactory(
        election=election, party=None, label="Self-nominees", form="self_nominees", candidates=12345
    )
    happened.ParticipationFactory(
        election=election,
        party=barred,
        standing="unregistered",
        reason="Barred: it was not registered.",
        status="official",
        said_by_text="the commission",
    )
    for record in (party, barred, election):
        publish(record)
    return election


def test_participant_stands_once_under_the_name_of_that_day_with_every_source(reader, vote):
    shown, _, _ = section(reader, "/elections/kz-2012/", "participants").partition("Did not stand")

    assert shown.count(">Nur Otan</a>") == 1
    assert ">Amanat</a>" not in shown
    assert shown.count('<details class="cite">') == 3
    assert "party list" in shown
    assert "12\u202f345 candidates" in shown
    assert "Barred" not in shown


def test_who_was_kept_out_stands_apart_with_the_reason_and_who_says_so(reader, vote):
    _, _, shown = section(reader, "/elections/kz-2012/", "participants").partition("Did not stand")

    for part in (">Alga</a>", "Not registered", "Barred: it was not registered.", "said by the commission"):
        assert part in shown


@pytest.mark.parametrize(
    ("party", "shown"),
    [("amanat", ("Nur Otan", "Stood", "party list")), ("alga", ("Alga", "not registered", "Barred:"))],
)
def test_party_shows_the_votes_it_stood_in_or_was_kept_out_of(reader, vote, party, shown):
    stands = section(reader, f"/parties/{party}/", "stands")

    for part in ('href="/elections/kz-2012/"', "Vote of 2012", *shown):
        assert part in stands


def test_page_without_participants_has_no_such_section(reader):
    publish(factories.ElectionFactory(key="kz-2022", kind="referendum"))
    publish(factories.PartyFactory(key="new"))

    assert not section(reader, "/elections/kz-2022/", "participants")
    assert not section(reader, "/parties/new/", "stands")

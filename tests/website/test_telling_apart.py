"""What looks alike on a page says what sets it apart."""

import re
from collections import Counter

import pytest

from publishing import actions
from tests import factories
from tests.website.world import HOUR, NOON, publish

CONTROL = re.compile(r"<summary>(.*?)</summary>", re.DOTALL)
TABLE = re.compile(r"<table[^>]*>\s*(<caption>\w)?")


@pytest.fixture
def crowded(world):
    """The small world with a second claim, a second tally, a former name and figures that agree and differ."""
    factories.TallyLineFactory(tally=world.tally, party=world.party, share="54", share_qualifier="about")
    for pollster in ("First Pollster", "Second Pollster"):
        poll = factories.TallyFactory(
            key=pollster.lower().replace(" ", "-"),
            title=f"Exit poll by {pollster}",
            election=world.election,
            stage="exit_poll",
            authority=factories.OrganisationFactory(name=pollster),
        )
        factories.TallyLineFactory(tally=poll, party=world.party, share="50")
        publish(poll)
    for number, value in enumerate(("60", "60", "61")):
        factories.ElectionFigureFactory(
            election=world.election, value=value, document__title=f"Paper {number}"
        )
    factories.PartyNameFactory(party=world.party, text="Old Name", kind="former", valid_from="1998")
    factories.FindingFactory(statement=world.statement, text="Counting was slow.", document=world.document)
    for record in (world.tally, world.election, world.party, world.statement):
        publish(record)
    return world


@pytest.mark.parametrize(
    "address", ["/", "/elections/majilis-2023/", "/parties/amanat/", "/statements/first-word/"]
)
def test_no_two_controls_for_a_source_are_called_the_same(reader, crowded, address):
    names = Counter(re.sub(r"<[^>]+>", "", name) for name in CONTROL.findall(reader.get(address).text))

    assert names
    assert [name for name, count in names.items() if count > 1] == []


def test_a_control_for_a_source_names_its_figure(reader, crowded):
    page = reader.get("/tallies/announced/").text

    assert 'Source<span class="unseen"> for Amanat, 53.9%, announced' in page
    assert 'Source<span class="unseen"> for Amanat, about 54%, announced' in page


@pytest.mark.parametrize("address", ["/elections/majilis-2023/", "/parties/amanat/"])
def test_every_table_has_a_caption(reader, crowded, address):
    captions = TABLE.findall(reader.get(address).text)

    assert captions
    assert all(captions)


def test_two_polls_of_one_election_name_their_pollsters(reader, crowded):
    page = reader.get("/parties/amanat/").text

    assert "exit poll, First Pollster" in page
    assert "exit poll, Second Pollster" in page


def test_a_former_name_is_not_said_to_last(reader, crowded):
    page = reader.get("/parties/amanat/").text

    assert "from 1998, end not known" in page
    assert "since 1998" not in page


def test_the_comma_that_leads_on_from_a_quotation_is_not_shown(reader, world):
    world.statement.quotations.update(text="It was a long, long day,")
    publish(world.statement)

    assert "“It was a long, long day”" in reader.get("/statements/first-word/").text


def test_a_withdrawal_is_listed_by_its_address_and_not_by_its_title(reader, world):
    actions.retract(world.story, by=None, at=NOON + HOUR, reason="A wrong table.")

    page = reader.get("/corrections/").text

    assert "Story “day after”" in page
    assert "The day after" not in page


def test_who_bears_a_name_comes_before_what_is_called_after_it(reader, db):
    party = factories.PartyFactory(key="aq-jol", names=["Aq Jol"])
    factories.PartyNameFactory(
        party=party, text="Ак Жол", language="ru", script="Cyrl", kind="transliteration"
    )
    story = factories.StoryFactory(key="ak-zhol-protests", headline="Ak Zhol protests")
    for record in (party, story):
        publish(record)

    for words in ("Ак Жол", "Ak-Zhol"):
        found = reader.get("/search/", {"q": words}).text

        assert found.index("/parties/aq-jol/") < found.index("/stories/ak-zhol-protests/")

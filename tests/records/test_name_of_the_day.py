"""A reference to a party bears the name of the day, taken from what is public of the party."""

import datetime
import json

import pytest

from elections.models import Tally
from parties.models import Party
from publishing import actions, documents
from publishing.models import Edition
from tests.factories import PartyFactory, PartyNameFactory, TallyLineFactory

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)


@pytest.fixture
def amanat() -> Party:
    party = PartyFactory(key="amanat", names=[])
    PartyNameFactory(party=party, text="Amanat", valid_from="2022-03-01")
    PartyNameFactory(party=party, text="Nur Otan", kind="former", valid_to="2022-03-01")
    return party


def publish(record: object) -> Edition | None:
    return actions.publish(record, by=None, at=NOON, acknowledged=actions.ALL_WARNINGS)


def line_of(tally: Tally) -> dict:
    return documents.build(tally).document["lines"][0]


@pytest.mark.parametrize(
    ("polling_on", "name"), [("2007-08-18", "Nur Otan"), ("2021-01", "Nur Otan"), ("2023", "Amanat")]
)
@pytest.mark.parametrize("is_public", [False, True])
def test_tally_line_bears_the_name_of_polling_day(
    amanat: Party, polling_on: str, name: str, is_public: bool
) -> None:
    line = TallyLineFactory(party=amanat, tally__election__polling_on=polling_on)
    if is_public:
        publish(amanat)

    written = line_of(line.tally)

    assert (written["label"], written["party"]["label"]) == (name, name)


def test_unpublished_name_does_not_show_through_a_tally(amanat: Party) -> None:
    line = TallyLineFactory(party=amanat, tally__election__polling_on="2023-03-19")
    publish(amanat)
    PartyNameFactory(party=amanat, text="Secret new name", valid_from="2023-01-01")

    publish(line.tally)

    assert "Secret" not in json.dumps(line_of(line.tally))
    assert not Edition.objects.live().matching("Secret").exists()


def test_line_without_a_party_bears_its_own_label() -> None:
    line = TallyLineFactory(party=None, label="Self-nominated candidates")

    assert (line_of(line.tally)["label"], line_of(line.tally)["party"]) == ("Self-nominated candidates", None)


@pytest.mark.parametrize("spelling", ["Ak Zhol", "Ak-Zhol", "Aq Jol", "Ақ жол", "Ак Жол"])
def test_any_spelling_finds_the_party(spelling: str) -> None:
    party = PartyFactory(key="democrats", names=["Aq Jol"])
    PartyNameFactory(party=party, text="Ак Жол", language="ru", script="Cyrl")
    publish(party)

    assert Edition.objects.live().of("party").matching(spelling).count() == 1

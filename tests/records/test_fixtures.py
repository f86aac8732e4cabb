import datetime
import json
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import QuerySet

from elections.models import Election, Rule, RuleProvision, Tally, TallyLine
from parties.models import Party, PartyEvent
from publishing import actions, registry
from publishing.models import Edition, Rendition
from sources.models import Document

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.json"))
RECORD_APPS = {"sources", "parties", "elections", "observers", "stories"}
NOON = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)
SEVEN_OF_2023 = {"amanat", "aq-jol", "auyl", "baytaq", "nsdp", "ppk", "respublica"}


@pytest.fixture
def content(seeded: None, db: None) -> None:
    """Records alone."""


@pytest.fixture
def published(seeds_published: None, db: None) -> None:
    """Records and their editions."""


def publish_everything() -> list[Edition]:
    records = [record for kind in registry.kinds() for record in kind.model.objects.order_by("key")]
    editions = [
        actions.publish(record, by=None, at=NOON, acknowledged=actions.ALL_WARNINGS) for record in records
    ]
    return [edition for edition in editions if edition]


def document(kind: str, key: str) -> dict:
    return json.loads(Rendition.objects.get(edition__kind=kind, edition__key=key).document)


def test_every_object_passes_full_clean(content: None) -> None:
    models = [model for model in apps.get_models() if model._meta.app_label in RECORD_APPS]
    objects = [thing for model in models for thing in model._default_manager.all()]

    for thing in objects:
        thing.full_clean()

    assert len(objects) > 300


def test_every_record_is_published_and_refers_to_published_ones(published: None) -> None:
    records = {(kind.kind, record.key) for kind in registry.kinds() for record in kind.model.objects.all()}
    texts = Rendition.objects.values_list("document", flat=True)
    referred = {(found["kind"], found["key"]) for text in texts for found in references(json.loads(text))}

    assert set(Edition.objects.live().values_list("kind", "key")) == records
    assert referred <= records
    assert publish_everything() == []  # nothing has changed, so nothing is written


def references(value: object) -> list[dict]:
    if isinstance(value, list):
        return [found for part in value for found in references(part)]
    if not isinstance(value, dict):
        return []
    if set(value) == {"kind", "key", "label"}:
        return [value]
    return [found for part in value.values() for found in references(part)]


def test_every_sourced_object_names_its_place(content: None) -> None:
    sourced = [
        thing for path in FIXTURES for thing in json.loads(path.read_text()) if "document" in thing["fields"]
    ]

    assert all(re.fullmatch(r"lines? \d+(, \d+)*", thing["fields"]["locator"]) for thing in sourced)
    assert len(sourced) > 250


def test_contradictions_of_the_sources_stand_side_by_side(published: None) -> None:
    lines = document("tally", "kz-2007-preliminary")["lines"]
    figures = document("election", "kz-2023-majilis")["figures"]

    assert [(line["label"], line["share"]) for line in lines[:2]] == [
        ("Nur Otan", "88"),
        ("Nur Otan", "88.05"),
    ]
    assert [f["value"] for f in figures if f["measure"] == "observer_countries"] == ["41", "61"]


def test_shares_keep_the_digits_of_their_source(content: None) -> None:
    expected = {
        "kz-2007-preliminary": ["88", "88.05", "4.6", "3.27", "1.58", "1.31", "0.75", "0.41"],
        "kz-2012-vote": ["80", "7.47", "7.19"],
        "kz-2023-announced": ["53.9", "10.9", "8.59", "8.41", "6.8", "5.2"],
    }

    shares = {key: [str(line.share) for line in lines(key)] for key in expected}

    assert shares == expected


def test_seats_are_those_of_the_sources(content: None) -> None:
    expected = {
        "kz-1994-factions": [32, 22, 12, 12],
        "kz-1994-seats": [60, 11, 4, None, None],
        "kz-1999-parties": [None, None, None, None],
        "kz-2004-list": [7, 1, 1, 1],
        "kz-2004-seats": [42, 18, 11, 4, 1, 1, 1, None],
        "kz-2007-seats": [None, 0, 0],
        "kz-2012-seats": [83, 8, 7],
        "kz-2021-seats": [None, None, None],
        "kz-2023-districts": [22, 7],
        "kz-2023-outgoing-chamber": [76, 12, 10],
    }

    assert {key: [line.seats for line in lines(key)] for key in expected} == expected


def lines(key: str) -> QuerySet[TallyLine]:
    return Tally.objects.get(key=key).lines.order_by("position")


def test_the_seven_parties_of_2023_are_there(content: None) -> None:
    assert set(Party.objects.values_list("key", flat=True)) >= SEVEN_OF_2023


def test_the_date_of_2021_stays_a_month(content: None) -> None:
    assert Election.objects.get(key="kz-2021-majilis").polling_on == "2021-01"


def test_elections_of_which_little_is_known_are_there(content: None) -> None:
    dates = dict(Election.objects.values_list("key", "polling_on"))

    assert dates.items() >= {
        ("kz-1994-supreme-soviet", "1994-03-07"),
        ("kz-1999-majilis", "1999-23"),
        ("kz-2004-majilis", "2004-09"),
        ("kz-2022-referendum", "2022-06-05"),
        ("kz-2022-presidential", "2022-11-20"),
        ("kz-2023-senate", "2023-01-14"),
    }


def test_what_the_sources_date_loosely_stays_as_loose_and_keeps_its_wording(content: None) -> None:
    page = Document.objects.get(key="globalsecurity-political-parties")
    events = dict(PartyEvent.objects.values_list("happened_as_written", "happened_on"))

    assert (page.published_on, page.published_as_written) == (
        "[2023-03-04,2023-04-03]",
        "04-03-2023 14:52:30 ZULU",
    )
    assert events.items() >= {
        ("Shortly before the 2023 elections", "[..2023-03-18]"),
        ("mid campaign", "[..2012-01-14]"),
        ("since 2006", "2006/"),
        ("Later", "[2004-09..2007-08]"),
    }


def test_every_election_has_a_date_from_a_source(content: None) -> None:
    assert not Election.objects.filter(dates=None).exists()


def test_thresholds_are_those_of_the_sources(content: None) -> None:
    rule = Rule.objects.get(key="kz-threshold")

    told = {(e.key, str(p.value)) for p in rule.provisions.all() for e in p.elections.all()}

    assert told == {
        ("kz-1999-majilis", "7"),
        ("kz-2007-majilis", "7"),
        ("kz-2012-majilis", "7"),
        ("kz-2023-majilis", "5"),
    }


def test_caps_keep_both_currencies(content: None) -> None:
    caps = RuleProvision.objects.filter(rule__subject="finance", value__isnull=False)

    assert sorted((str(cap.value), str(cap.equivalent)) for cap in caps) == [
        ("146280000", "1200000"),
        ("48760000", "400000"),
        ("97520000", "800000"),
    ]


def test_almaty_city_is_not_almaty_oblast(published: None) -> None:
    figures = document("election", "kz-2007-majilis")["figures"]

    assert {f["area"]["key"]: f["value"] for f in figures if f["area"]} == {
        "almaty-oblast": "90.12",
        "almaty-city": "22.51",
    }

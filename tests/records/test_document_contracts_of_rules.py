"""The whole documents of rules, legal acts, chambers, places and cycles."""

from typing import Any

import pytest

from tests import factories
from tests.records.shapes import HEAD, cite, naming, ref, written

pytestmark = pytest.mark.django_db

KZ = {"country": "KZ", "country_label": "Kazakhstan"}


def test_rule(source: Any) -> None:
    record = factories.RuleFactory(
        key="cap",
        name="Cap on own money",
        subject="finance",
        measure="cap_own",
        body=factories.ChamberFactory(key="majilis", name="Majilis"),
        summary="Undated.",
    )
    factories.RuleProvisionFactory(
        rule=record,
        text="At most this much.",
        value="48760000",
        unit="tenge",
        replaces="40000000",
        equivalent="400000",
        equivalent_unit="dollars",
        elections=[factories.ElectionFactory(key="kz-2012-majilis", name="Majilis election 2012")],
        acts=[factories.LegalActFactory(key="law", name="The law")],
        valid_from="2009",
        valid_to="2012-02",
        document=source,
    )

    assert written(record) == HEAD | KZ | {
        "title": "Cap on own money",
        "name": "Cap on own money",
        "subject": "finance",
        "subject_label": "campaign finance",
        "measure": "cap_own",
        "measure_label": "cap on a party’s own money",
        "body": ref("chamber", "majilis", "Majilis"),
        "summary": "Undated.",
        "provisions": [
            {
                "text": "At most this much.",
                "qualifier": "exactly",
                "qualifier_label": "exactly",
                "value": "48760000",
                "unit": "tenge",
                "unit_label": "tenge",
                "replaces": "40000000",
                "equivalent": "400000",
                "equivalent_unit": "dollars",
                "equivalent_unit_label": "US dollars",
                "elections": [ref("election", "kz-2012-majilis", "Majilis election 2012")],
                "acts": [ref("act", "law", "The law")],
                "from": "2009",
                "to": "2012-02",
                "disputes": [],
                "cite": cite(),
            }
        ],
        "disputes": [],
    }


def test_act(source: Any) -> None:
    record = factories.LegalActFactory(
        key="amendment",
        name="Amendment of 2002",
        adopted_on="2002",
        adopted_as_written="in 2002",
        amends=factories.LegalActFactory(key="law", name="The law"),
        elections=[factories.ElectionFactory(key="kz-2004-majilis", name="Majilis election 2004")],
        summary="Known from one page.",
    )
    factories.ActEffectFactory(act=record, text="More members.", document=source)

    assert written(record) == HEAD | KZ | {
        "title": "Amendment of 2002",
        "name": "Amendment of 2002",
        "kind": "amendment",
        "kind_label": "amendment of a law",
        "adopted_on": "2002",
        "adopted_as_written": "in 2002",
        "amends": ref("act", "law", "The law"),
        "elections": [ref("election", "kz-2004-majilis", "Majilis election 2004")],
        "summary": "Known from one page.",
        "effects": [{"text": "More members.", "cite": cite()}],
    }


def test_chamber(source: Any) -> None:
    record = factories.ChamberFactory(
        key="supreme-soviet",
        name="Supreme Soviet",
        kind="other",
        parent=factories.ChamberFactory(key="parliament", name="Parliament"),
        summary="Until 1995.",
    )
    factories.ChamberNameFactory(chamber=record, text="Supreme Soviet", kind="name", document=source)
    factories.ConvocationFactory(
        chamber=record,
        as_written="the thirteenth convocation",
        valid_from="1994-04",
        valid_to="1995-03",
        note="Full-time.",
        document=source,
    )

    assert written(record) == HEAD | KZ | {
        "title": "Supreme Soviet",
        "name": "Supreme Soviet",
        "kind": "other",
        "kind_label": "other chamber of Parliament",
        "parent": ref("chamber", "parliament", "Parliament"),
        "summary": "Until 1995.",
        "names": [naming("Supreme Soviet", "name")],
        "convocations": [
            {
                "number": 13,
                "as_written": "the thirteenth convocation",
                "from": "1994-04",
                "to": "1995-03",
                "note": "Full-time.",
                "cite": cite(),
            }
        ],
    }


def test_place(source: Any) -> None:
    record = factories.PlaceFactory(
        key="almaty-city",
        name="Almaty city",
        level="national_city",
        parent=factories.PlaceFactory(key="kazakhstan", name="Kazakhstan", level="country"),
        summary="Not the oblast.",
    )
    factories.PlaceNameFactory(place=record, text="commercial capital", kind="description", document=source)

    assert written(record) == HEAD | KZ | {
        "title": "Almaty city",
        "name": "Almaty city",
        "level": "national_city",
        "level_label": "city of national significance",
        "parent": ref("place", "kazakhstan", "Kazakhstan"),
        "summary": "Not the oblast.",
        "names": [naming("commercial capital", "description")],
    }


def test_cycle(source: Any) -> None:
    record = factories.CycleFactory(
        key="renewal",
        name="Renewal 2022–2023",
        began="2022-03",
        ended="2023-03-19",
        summary="Four votes.",
        document=source,
    )

    assert written(record) == HEAD | KZ | {
        "title": "Renewal 2022–2023",
        "name": "Renewal 2022–2023",
        "began": "2022-03",
        "ended": "2023-03-19",
        "summary": "Four votes.",
        "cite": cite(),
    }

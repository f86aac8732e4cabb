"""What partners rely on: the whole document of each kind. A field added on purpose breaks the test of its kind."""

from typing import Any

import pytest

from tests import factories, source_factories
from tests import factories_of_events as happened
from tests.records.shapes import HEAD, cite, naming, ref, written

pytestmark = pytest.mark.django_db


def test_organisation(source: Any) -> None:
    osce = factories.OrganisationFactory(key="osce", name="OSCE", kind="international")
    record = factories.OrganisationFactory(
        key="odihr",
        name="Office for Democratic Institutions",
        abbreviation="ODIHR",
        parent=osce,
        country="PL",
        website="https://odihr.example/",
        summary="Observes elections.",
    )
    source_factories.OrganisationNameFactory(
        organisation=record, text="OSEC", kind="typo", valid_to="1995", note="Once.", document=source
    )

    assert written(record) == HEAD | {
        "title": "Office for Democratic Institutions",
        "name": "Office for Democratic Institutions",
        "abbreviation": "ODIHR",
        "kind": "observer",
        "kind_label": "observer organisation",
        "country": "PL",
        "country_label": "Poland",
        "parent": ref("organisation", "osce", "OSCE"),
        "website": "https://odihr.example/",
        "summary": "Observes elections.",
        "names": [naming("OSEC", "typo", kind_label="misspelling", valid_to="1995", note="Once.")],
    }


def test_person(source: Any) -> None:
    record = factories.PersonFactory(key="murphy", name="Eoghan Murphy", native_name="", summary="Observer.")
    source_factories.PersonNameFactory(
        person=record, text="Эоган Мёрфи", kind="spelling", language="ru", script="Cyrl", document=source
    )
    factories.PersonRoleFactory(
        person=record,
        title="Head of mission",
        organisation=factories.OrganisationFactory(key="odihr", name="ODIHR"),
        valid_from="2023",
        valid_to="2023-03",
        as_written="head of the mission",
        document=source,
    )

    assert written(record) == HEAD | {
        "title": "Eoghan Murphy",
        "name": "Eoghan Murphy",
        "native_name": "",
        "summary": "Observer.",
        "names": [naming("Эоган Мёрфи", "spelling", language="ru", script="Cyrl")],
        "roles": [
            {
                "title": "Head of mission",
                "organisation": ref("organisation", "odihr", "ODIHR"),
                "from": "2023",
                "to": "2023-03",
                "as_written": "head of the mission",
                "cite": cite(),
            }
        ],
    }


def test_document(source: Any) -> None:
    source.author = factories.PersonFactory(key="khan", name="Khan")
    source.byline = "admin"
    source.published_on = "2007-08"
    source.published_as_written = "August"
    source.date_note = "The year is inferred."
    source.is_held = True
    source.held_sha256 = "a" * 64
    source.save()
    source_factories.BibliographicNoteFactory(
        source=source,
        read_on="2023-03-04",
        reading="day first",
        is_favoured=True,
        basis="The vote is still to come.",
        document=source,
    )
    source_factories.DocumentLinkFactory(
        source=source,
        url="https://news.example/won",
        as_written="Read more",
        text="A report.",
        target=factories.SourceDocumentFactory(key="won", title="Won", publisher=None),
        dated="2022-11-21",
        document=source,
    )

    assert written(source) == HEAD | {
        "title": "Bulletin",
        "publisher": ref("organisation", "embassy", "Embassy"),
        "publisher_basis": "",
        "author": ref("person", "khan", "Khan"),
        "byline": "admin",
        "kind": "bulletin",
        "kind_label": "news bulletin",
        "published_on": "2007-08",
        "published_as_written": "August",
        "date_note": "The year is inferred.",
        "language_of_text": "en",
        "language_label": "English",
        "url": "",
        "archived_url": "",
        "held_sha256": "a" * 64,
        "is_held": True,
        "summary": "",
        "notes": [
            {
                "kind": "date",
                "kind_label": "date",
                "text": "04-03-2023",
                "read_on": "2023-03-04",
                "reading": "day first",
                "is_favoured": True,
                "cite": cite(basis="The vote is still to come."),
            }
        ],
        "links": [
            {
                "url": "https://news.example/won",
                "as_written": "Read more",
                "text": "A report.",
                "target": ref("document", "won", "Won"),
                "relevance": "related",
                "relevance_label": "on the subject",
                "dated": "2022-11-21",
                "cite": cite(),
            }
        ],
    }


def test_party(source: Any) -> None:
    record = factories.PartyFactory(
        key="amanat",
        founded="1998",
        founded_as_written="in 1998",
        colour="#0a7d4f",
        website="https://amanat.example/",
        summary="A party.",
        names=["Amanat"],
        names__document=source,
        names__valid_from="2022-03-01",
        names__note="Since the congress.",
        names__is_inferred=True,
        names__basis="By elimination.",
    )

    assert written(record) == HEAD | {
        "title": "Amanat",
        "name": "Amanat",
        "kind": "party",
        "kind_label": "party",
        "country": "KZ",
        "country_label": "Kazakhstan",
        "status": "registered",
        "status_label": "registered",
        "founded": "1998",
        "founded_as_written": "in 1998",
        "dissolved": None,
        "colour": "#0a7d4f",
        "website": "https://amanat.example/",
        "summary": "A party.",
        "names": [
            {
                "text": "Amanat",
                "language": "en",
                "script": "Latn",
                "kind": "short",
                "kind_label": "short name",
                "valid_from": "2022-03-01",
                "valid_to": None,
                "meaning_of": "",
                "note": "Since the congress.",
                "disputes": [],
                "cite": cite(is_inferred=True, basis="By elimination."),
            }
        ],
        "goals": [],
        "events": [],
        "relations": [],
        "leaders": [],
        "labels": [],
        "disputes": [],
    }


def test_election(source: Any) -> None:
    record = factories.ElectionFactory(
        key="kz-2023-majilis",
        name="Majilis election 2023",
        is_early=True,
        polling_as_written="March 19",
        polling_basis="The year is that of the visits.",
        chamber="Majilis",
        seats=98,
        system="Mixed.",
        summary="Early.",
        previous=factories.ElectionFactory(key="kz-2021-majilis", name="Majilis election 2021"),
        body=factories.ChamberFactory(key="majilis", name="Majilis"),
        convocation=8,
        cycle=factories.CycleFactory(key="renewal", name="Renewal", document=source),
        held_with=[factories.ElectionFactory(key="kz-2023-maslikhats", name="Maslikhats 2023")],
    )
    factories.PollingDateFactory(election=record, called="snap elections", document=source)
    happened.ParticipationFactory(
        election=record,
        party=factories.PartyFactory(key="alga", names=["Alga"]),
        standing="unregistered",
        reason="Barred, as it was not registered.",
        note="Named in one page.",
        document=source,
    )
    happened.ParticipationFactory(
        election=record,
        party=None,
        label="Self-nominees",
        form="self_nominees",
        scope="districts",
        candidates=359,
        position=1,
        document=source,
    )
    factories.ElectionFigureFactory(
        election=record,
        measure="turnout",
        label="Lowest turnout",
        value="22.50",
        base="the electorate",
        qualifier="about",
        as_written="some 22.5",
        as_of="2023-03-19",
        place="Almaty city",
        area=factories.PlaceFactory(key="almaty-city", name="Almaty city"),
        document=source,
    )

    assert written(record) == HEAD | {
        "title": "Majilis election 2023",
        "name": "Majilis election 2023",
        "country": "KZ",
        "country_label": "Kazakhstan",
        "kind": "parliamentary",
        "kind_label": "parliamentary election",
        "is_early": True,
        "polling_on": "2023-03-19",
        "polling_as_written": "March 19",
        "polling_basis": "The year is that of the visits.",
        "chamber": "Majilis",
        "body": ref("chamber", "majilis", "Majilis"),
        "convocation": 8,
        "seats": 98,
        "system": "Mixed.",
        "cycle": ref("cycle", "renewal", "Renewal"),
        "held_with": [ref("election", "kz-2023-maslikhats", "Maslikhats 2023")],
        "summary": "Early.",
        "previous": ref("election", "kz-2021-majilis", "Majilis election 2021"),
        "dates": [
            {
                "polling_on": "2023-03-19",
                "as_written": "March 19, 2023",
                "called": "snap elections",
                "disputes": [],
                "cite": cite(),
            }
        ],
        "participants": [
            {
                "party": ref("party", "alga", "Alga"),
                "label": "",
                "form": "party",
                "form_label": "party",
                "standing": "unregistered",
                "standing_label": "not registered",
                "reason": "Barred, as it was not registered.",
                "scope": "unknown",
                "scope_label": "not stated",
                "candidates": None,
                "note": "Named in one page.",
                "cite": cite(),
            },
            {
                "party": None,
                "label": "Self-nominees",
                "form": "self_nominees",
                "form_label": "self-nominees",
                "standing": "contested",
                "standing_label": "stood",
                "reason": "",
                "scope": "districts",
                "scope_label": "single-mandate districts",
                "candidates": 359,
                "note": "",
                "cite": cite(),
            },
        ],
        "figures": [
            {
                "measure": "turnout",
                "label": "Lowest turnout",
                "value": "22.50",
                "value_to": None,
                "unit": "percent",
                "unit_label": "%",
                "base": "the electorate",
                "qualifier": "about",
                "qualifier_label": "about",
                "as_written": "some 22.5",
                "as_of": "2023-03-19",
                "place": "Almaty city",
                "area": ref("place", "almaty-city", "Almaty city"),
                "disputes": [],
                "cite": cite(),
            }
        ],
        "disputes": [],
    }

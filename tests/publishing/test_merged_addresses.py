from typing import Any

import pytest
from django.utils import timezone

from publishing import actions, reading
from sources.models import Organisation
from tests.factories import SourceDocumentFactory
from tests.publishing.desk import organisation
from tests.publishing.mergers import merge, publish, two_live

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(db: None) -> tuple[Organisation, Organisation]:
    return two_live()


def test_the_address_leads_readers_and_partners_to_the_survivor(two: Any, reader: Any, partner: Any) -> None:
    kept, folded = two

    merge(kept, folded)

    page, item = reader.get("/organisations/osce-odihr/"), partner.get("/api/v1/organisations/osce-odihr/")
    assert (page.status_code, page.headers["Location"]) == (301, "/organisations/odihr/")
    assert (item.status_code, item.headers["Location"]) == (301, "/api/v1/organisations/odihr/")
    assert "osce-odihr" not in reader.get("/sitemap.xml").text


def test_partners_are_told_by_a_tombstone_that_names_the_survivor(two: Any, partner: Any) -> None:
    kept, folded = two
    record = str(folded.pk)

    merge(kept, folded)

    last = partner.get("/api/v1/changes/?after=2").json()["items"][0]
    assert (last["id"], last["document"]) == (f"urn:uuid:{record}", None)
    assert (last["edition"]["action"], last["edition"]["note"]) == ("retracted", "Merged into “ODIHR”.")
    assert last["edition"]["merged_into"] == {
        "id": f"urn:uuid:{kept.pk}",
        "kind": "organisation",
        "key": "odihr",
        "url": "/organisations/odihr/",
        "api_url": "/api/v1/organisations/odihr/",
    }


def test_what_names_the_folded_one_counts_for_the_survivor(two: Any, reader: Any, partner: Any) -> None:
    kept, folded = two
    source = SourceDocumentFactory(key="report", publisher=folded)
    publish(source)

    merge(kept, folded)

    assert 'href="/organisations/odihr/"' in reader.get("/sources/report/").text
    assert 'href="/sources/report/"' in reader.get("/organisations/odihr/").text
    for key in ("odihr", "osce-odihr"):
        listed = partner.get(f"/api/v1/documents/?organisation={key}").json()["items"]
        assert [item["key"] for item in listed] == ["report"]


def test_a_second_merger_leads_all_former_addresses_to_the_last_survivor(two: Any) -> None:
    kept, folded = two
    last = organisation("last")
    publish(last)

    merge(kept, folded)
    merge(last, kept)

    for key in ("odihr", "osce-odihr"):
        found = reading.find("organisation", key)
        assert (found.state, found.new_key) == ("moved", "last")


def test_an_earlier_instant_shows_the_record_as_it_was_then(two: Any) -> None:
    kept, folded = two
    before = timezone.now()

    merge(kept, folded)

    assert reading.find("organisation", "osce-odihr", before).state == "live"


def test_a_retracted_survivor_shows_no_page_at_either_address(two: Any, reader: Any) -> None:
    kept, folded = two
    merge(kept, folded)

    actions.retract(kept, by=None, at=timezone.now(), reason="Wrong.")

    assert reader.get("/organisations/osce-odihr/").status_code == 410


def test_an_earlier_edition_of_the_folded_one_says_what_became_of_it(two: Any, reader: Any) -> None:
    merge(*two)

    gone = reader.get("/organisations/osce-odihr/editions/1/")

    assert gone.status_code == 410
    assert 'href="/organisations/odihr/">the record that it became part of' in gone.text


def test_a_takedown_reaches_what_was_merged_into_the_record(two: Any, reader: Any, partner: Any) -> None:
    kept, folded = two
    before = timezone.now()
    merge(kept, folded)

    actions.takedown(kept, by=None, at=timezone.now(), public_reason="By order of a court.")

    page = reader.get("/organisations/osce-odihr/")
    archive = partner.get("/api/v1/organisations/", {"at": before.isoformat()}).text
    assert page.status_code == 410
    assert "By order of a court." in page.text
    told = archive + partner.get("/api/v1/changes/?after=0").text
    assert "OSCE Office" not in told
    assert "ODIHR" not in told

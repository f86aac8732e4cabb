import json

import pytest

from publishing import actions, registry
from publishing.models import Edition
from tests.factories import PartyFactory
from tests.feed.filled import publish_one_of_each
from tests.feed.wire import HOUR, NOON, publish

pytestmark = pytest.mark.django_db
KINDS = [kind.kind for kind in registry.kinds()]


@pytest.mark.parametrize("name", KINDS)
def test_whole_item_of_every_kind(partner, name):
    publish_one_of_each()
    edition = Edition.objects.live().of(name).order_by("sequence").last()
    kind = registry.get(name)

    item = partner.get(f"/api/v1/{kind.plural}/{edition.key}/").json()

    assert item == {
        "id": f"urn:uuid:{edition.record}",
        "kind": name,
        "key": edition.key,
        "url": f"/{kind.path}/{edition.key}/",
        "api_url": f"/api/v1/{kind.plural}/{edition.key}/",
        "date": edition.date.isoformat() if edition.is_dated else None,
        "edition": {
            "number": 1,
            "action": "published",
            "released_at": f"{edition.released_at:%Y-%m-%dT%H:%M:%S.%fZ}",
            "sequence": edition.sequence,
            "note": "First publication.",
            "content_hash": edition.content_hash,
            "chain_hash": edition.chain_hash,
        },
        "document": json.loads(edition.renditions.get().document),
    }


@pytest.mark.parametrize("name", KINDS)
def test_unpublished_key_of_any_kind_is_not_found(partner, name):
    response = partner.get(f"/api/v1/{registry.get(name).plural}/never/")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["type"] == "/api/v1/docs/#problem-not-found"


def test_draft_is_not_found(partner):
    PartyFactory(key="draft")

    assert partner.get("/api/v1/parties/draft/").status_code == 404


def test_item_at_an_instant(partner):
    party = PartyFactory(key="amanat", colour="#00aaee")
    publish(party, at=NOON)
    party.colour = "#ff0000"
    party.save()
    publish(party, at=NOON + 2 * HOUR)

    then = partner.get("/api/v1/parties/amanat/?at=2023-03-20T15:00:00%2B02:00").json()
    now = partner.get("/api/v1/parties/amanat/").json()
    before = partner.get("/api/v1/parties/amanat/?at=2023-03-20T11:00:00Z")

    assert (then["at"], then["document"]["colour"]) == ("2023-03-20T13:00:00.000000Z", "#00aaee")
    assert "at" not in now
    assert now["document"]["colour"] == "#ff0000"
    assert before.status_code == 404


def test_old_key_redirects_for_good_with_the_query(partner):
    party = PartyFactory(key="nur-otan")
    publish(party)
    party.key = "amanat"
    party.save()
    publish(party)

    response = partner.get("/api/v1/parties/nur-otan/?at=2025-01-01T00:00:00Z")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/parties/amanat/?at=2025-01-01T00:00:00Z"
    assert partner.get("/api/v1/parties/nur-otan/", follow=True).json()["key"] == "amanat"


def test_retracted_item_is_gone_and_says_why(partner):
    party = PartyFactory(key="amanat")
    publish(party, at=NOON)
    actions.retract(party, by=None, at=NOON + HOUR, reason="Published by mistake.")

    response = partner.get("/api/v1/parties/amanat/")

    assert response.status_code == 410
    assert response.json() == {
        "type": "/api/v1/docs/#problem-withdrawn",
        "title": "Withdrawn",
        "status": 410,
        "detail": "This party was retracted.",
        "action": "retracted",
        "reason": "Published by mistake.",
        "at": "2023-03-20T13:00:00.000000Z",
        "sequence": 2,
    }


def test_retracted_item_can_be_read_as_it_was(partner):
    party = PartyFactory(key="amanat")
    publish(party, at=NOON)
    actions.retract(party, by=None, at=NOON + 2 * HOUR, reason="Published by mistake.")

    assert partner.get("/api/v1/parties/amanat/?at=2023-03-20T13:00:00Z").status_code == 200
    assert partner.get("/api/v1/parties/amanat/?at=2023-03-20T15:00:00Z").status_code == 410


def test_taken_down_item_is_gone_from_the_past_too(partner):
    party = PartyFactory(key="amanat", summary="A libel.")
    publish(party, at=NOON)
    actions.takedown(
        party, by=None, at=NOON + 2 * HOUR, reason="Case 12/2023.", public_reason="Removed on legal grounds."
    )

    for query in ("", "?at=2023-03-20T13:00:00Z"):
        response = partner.get(f"/api/v1/parties/amanat/{query}")
        assert response.status_code == 410
        assert response.json()["reason"] == "Removed on legal grounds."
        assert "Case 12/2023" not in response.content.decode()
        assert "libel" not in response.content.decode()


def test_withdrawn_item_that_is_published_again_is_back(partner):
    party = PartyFactory(key="amanat")
    publish(party, at=NOON)
    actions.retract(party, by=None, at=NOON + HOUR, reason="Published by mistake.")
    publish(party, at=NOON + 2 * HOUR)

    assert partner.get("/api/v1/parties/amanat/").json()["edition"]["number"] == 3


def test_item_costs_two_queries(partner, django_assert_num_queries):
    publish(PartyFactory(key="amanat"))

    with django_assert_num_queries(2):
        partner.get("/api/v1/parties/amanat/")


def test_feed_reads_no_table_of_records(partner, django_assert_num_queries):
    publish(PartyFactory(key="amanat"))

    with django_assert_num_queries(2) as asked:
        partner.get("/api/v1/parties/")

    assert not any("parties_" in query["sql"] for query in asked.captured_queries)

import datetime

import pytest

from publishing import actions
from tests.factories import OrganisationFactory, PartyFactory, PersonFactory
from tests.feed.wire import HOUR, NOON, publish

pytestmark = pytest.mark.django_db


def changes(client, query=""):
    return client.get(f"/api/v1/changes/{query}").json()


def sequences(page):
    return [item["edition"]["sequence"] for item in page["items"]]


def test_changes_come_in_order_of_release_whatever_their_kind(partner):
    publish(PartyFactory(key="b"), PersonFactory(key="a"), OrganisationFactory(key="c"))

    page = changes(partner)

    assert [(item["kind"], item["key"]) for item in page["items"]] == [
        ("party", "b"),
        ("person", "a"),
        ("organisation", "c"),
    ]
    assert sequences(page) == [1, 2, 3]


def test_changes_begin_strictly_after(partner):
    publish(*PartyFactory.create_batch(3))

    assert sequences(changes(partner, "?after=1")) == [2, 3]
    assert sequences(changes(partner, "?after=3")) == []


def test_next_leads_through_every_change_and_stays_on_the_last_page(partner):
    publish(*PartyFactory.create_batch(5))

    seen, page = [], changes(partner, "?limit=2")
    while page["items"]:
        seen += sequences(page)
        page = partner.get(page["next"]).json()

    assert seen == [1, 2, 3, 4, 5]
    assert page["next"] == "http://testserver/api/v1/changes/?limit=2&after=5"


def test_poll_after_the_end_finds_what_came_since(partner):
    publish(PartyFactory())
    end = changes(partner)["next"]
    publish(PartyFactory(key="new"))

    assert [item["key"] for item in partner.get(end).json()["items"]] == ["new"]


def test_empty_feed_has_a_next_too(partner):
    assert changes(partner) == {"items": [], "next": "http://testserver/api/v1/changes/?after=0"}


def test_document_is_there_while_its_edition_is_live(partner):
    party = PartyFactory(key="amanat", colour="#00aaee")
    publish(party, note="First.")
    party.colour = "#ff0000"
    party.save()
    publish(party, note="New colour.")

    first, second = changes(partner)["items"]

    assert first["document"] is None
    assert first["edition"]["note"] == "First."
    assert second["document"]["colour"] == "#ff0000"
    assert second["edition"]["number"] == 2


def test_retraction_is_a_tombstone_with_its_reason(partner):
    party = PartyFactory(key="amanat")
    publish(party)
    actions.retract(party, by=None, at=NOON + 900 * HOUR, reason="Published by mistake.")

    _published, tombstone = changes(partner)["items"]

    assert _published["document"] is None
    assert tombstone["document"] is None
    assert tombstone["key"] == "amanat"
    assert tombstone["edition"]["action"] == "retracted"
    assert tombstone["edition"]["note"] == "Published by mistake."


def test_takedown_leaves_no_content_and_no_private_reason(partner):
    party = PartyFactory(key="amanat", summary="A libel.")
    publish(party, note="A libel in the note.")
    actions.takedown(
        party,
        by=None,
        at=NOON + 900 * HOUR,
        reason="Case 12/2023.",
        public_reason="Removed on legal grounds.",
    )

    answer = partner.get("/api/v1/changes/").content.decode()

    assert '"action":"taken_down"' in answer
    assert "Removed on legal grounds." in answer
    assert "libel" not in answer
    assert "Case 12/2023" not in answer


def test_next_reader_releases_what_is_due(partner):
    in_time = datetime.datetime.now(datetime.UTC)
    publish(PartyFactory(key="due"), at=in_time - HOUR, due_at=in_time - HOUR / 2)
    publish(PartyFactory(key="embargoed"), at=in_time, due_at=in_time + HOUR)

    page = changes(partner)

    assert [item["key"] for item in page["items"]] == ["due"]


@pytest.mark.parametrize("count", [1, 4])
def test_changes_cost_two_queries_at_any_length(partner, django_assert_num_queries, count):
    publish(*PartyFactory.create_batch(count))

    with django_assert_num_queries(2):
        changes(partner)

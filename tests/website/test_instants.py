import datetime

import pytest
from django.utils import timezone

from publishing import actions, registry
from tests.website.test_queries import DETAILS, grown, queries  # noqa: F401 -- the fixtures of the counts
from tests.website.world import HOUR, NOON, publish

STORY = "/stories/day-after/"


def renamed(story, headline, hours):
    story.headline = headline
    story.save()
    publish(story, at=NOON + hours * HOUR)


def test_a_page_is_read_as_of_an_instant(reader, world):
    renamed(world.story, "Corrected headline", 2)

    before = reader.get(f"{STORY}?at=2023-03-20T13:59:59Z").text
    after = reader.get(f"{STORY}?at=2023-03-20T14:30:00Z").text

    assert "<h1>The day after</h1>" in before
    assert "<h1>Corrected headline</h1>" in after
    assert "This page as of 20 March 2023, 13:59 UTC: edition 1 of 2, superseded on" in before
    assert "edition 2 of 2, which is still the current one" in after


def test_a_day_is_read_as_its_end_and_the_page_says_so(reader, world):
    renamed(world.story, "Late that day", 11)
    renamed(world.story, "The day that followed", 13)

    page = reader.get(f"{STORY}?at=2023-03-20").text

    assert "<h1>Late that day</h1>" in page
    assert "as of the end of 20 March 2023, UTC" in page


def test_where_nothing_was_live_then_nothing_is_found(reader, world):
    answer = reader.get(f"{STORY}?at=2023-03-19")

    assert answer.status_code == 404
    assert "at this address as of the end of 19 March 2023, UTC" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2023-02-30",
        "2023-03-20T12:00:00",
        "20230320",
        "2023-3-20",
        "9999-12-31T99:00:00Z",
    ],
)
def test_a_malformed_instant_is_refused_with_an_example(reader, world, text):
    answer = reader.get(f"{STORY}?at={text}")

    assert answer.status_code == 400
    assert "at=2023-03-20T12:00:00Z" in answer.text


@pytest.mark.parametrize("text", ["9998-01-01", "9998-01-01T00:00:00Z"])
def test_an_instant_that_has_not_come_is_refused(reader, world, text):
    answer = reader.get(f"{STORY}?at={text}")

    assert answer.status_code == 400
    assert "has not come yet" in answer.text


def test_the_last_day_of_the_calendar_is_refused_too(reader, world):
    assert reader.get(f"{STORY}?at=9999-12-31").status_code == 400


def test_a_day_that_is_not_over_is_refused(reader, world):
    today = timezone.now().astimezone(datetime.UTC).date()

    assert reader.get(f"{STORY}?at={today}").status_code == 400


@pytest.mark.parametrize("verb", ["retract", "takedown"])
def test_what_was_withdrawn_since_is_gone_at_every_instant(reader, world, verb):
    reasons = {"reason": "A wrong table."} if verb == "retract" else {"public_reason": "A wrong table."}
    getattr(actions, verb)(world.story, by=None, at=NOON + HOUR, **reasons)

    answer = reader.get(f"{STORY}?at=2023-03-20T12:30:00Z")

    assert answer.status_code == 410
    assert "A wrong table." in answer.text
    assert "The day after" not in answer.text


def test_an_edition_that_was_taken_down_is_gone_though_its_record_is_published_anew(reader, world):
    actions.takedown(world.story, by=None, at=NOON + HOUR, public_reason="By order of a court.")
    renamed(world.story, "Published anew", 2)

    answer = reader.get(f"{STORY}?at=2023-03-20T12:30:00Z")

    assert answer.status_code == 410
    assert "By order of a court." in answer.text
    assert "Published anew" not in answer.text


def test_an_instant_before_a_move_is_found_from_the_new_address_and_the_old(reader, world):
    world.story.key = "moved"
    world.story.save()
    publish(world.story, at=NOON + 2 * HOUR)
    early, late = "?at=2023-03-20T12:30:00Z", "?at=2023-03-20T14:30:00Z"

    assert reader.get(f"/stories/moved/{early}").headers["Location"] == f"{STORY}{early}"
    assert reader.get(f"{STORY}{early}").status_code == 200
    assert reader.get(f"{STORY}{late}").headers["Location"] == f"/stories/moved/{late}"
    assert 'rel="canonical" href="http://testserver/stories/moved/"' in reader.get(f"{STORY}{early}").text


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/stories/",
        "/search/",
        "/disputes/",
        "/corrections/",
        "/about/",
        "/sitemap.xml",
        f"{STORY}editions/1/",
    ],
)
def test_a_page_that_knows_no_instants_says_so(reader, world, address):
    renamed(world.story, "Corrected headline", 2)

    answer = reader.get(f"{address}?at=2023-03-20")

    assert answer.status_code == 400
    assert "Only the page of a single record" in answer.text


def test_an_instant_costs_the_same_queries_whatever_refers_to_the_page(queries, grown):  # noqa: F811
    addresses = {kind: registry.get(kind).url(getattr(grown, kind).key) for kind in DETAILS}

    assert {kind: queries(f"{url}?at=2023-03-21") for kind, url in addresses.items()} == DETAILS

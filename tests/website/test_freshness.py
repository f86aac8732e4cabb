import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from publishing import actions, preview
from tests import factories
from tests.website.world import HOUR, NOON, publish


def test_a_page_is_never_older_than_the_newest_edition(reader, world):
    before = reader.get("/parties/amanat/")
    world.party.summary = "Now with a summary."
    world.party.save()
    publish(world.party)

    after = reader.get("/parties/amanat/", headers={"if-none-match": before.headers["ETag"]})

    assert after.status_code == 200
    assert "Now with a summary." in after.text


def test_a_page_is_gone_the_moment_it_is_retracted(reader, world):
    reader.get("/stories/day-after/")

    actions.retract(world.story, by=None, at=NOON + HOUR, reason="A wrong table.")

    assert reader.get("/stories/day-after/").status_code == 410


def test_the_next_reader_releases_what_is_due(reader, world):
    now = timezone.now()
    story = factories.StoryFactory(key="embargoed", headline="Under embargo")
    publish(story, at=now - 2 * HOUR, due_at=now - HOUR)

    assert "Under embargo" in reader.get("/stories/").text


def test_a_reader_who_holds_the_page_is_answered_by_one_query(reader, world, django_assert_num_queries):
    held = reader.get("/elections/majilis-2023/").headers["ETag"]

    with django_assert_num_queries(1):
        answer = reader.get("/elections/majilis-2023/", headers={"if-none-match": held})

    assert answer.status_code == 304
    assert not answer.content


def test_a_repeated_page_costs_one_query(reader, world, django_assert_num_queries):
    first = reader.get("/elections/majilis-2023/")

    with django_assert_num_queries(1):
        second = reader.get("/elections/majilis-2023/")

    assert second.content == first.content
    assert second.headers["Cache-Control"] == "public, no-cache"


def test_compressed_and_plain_readers_share_a_page(reader, world):
    plain = reader.get("/elections/majilis-2023/")
    packed = Client().get("/elections/majilis-2023/", headers={"accept-encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_errors_are_not_kept(reader, world, django_assert_num_queries):
    reader.get("/stories/late/")
    publish(factories.StoryFactory(key="late", headline="Late"))

    assert reader.get("/stories/late/").status_code == 200


@pytest.mark.parametrize("is_published", [False, True])
def test_a_preview_shows_the_record_and_is_never_kept(reader, world, is_published):
    story = world.story if is_published else factories.StoryFactory(key="unpublished")
    story.headline = "As it would be"
    story.save()

    answer = preview.answer(RequestFactory().get("/admin/preview/"), story, at=NOON)

    assert "As it would be" in answer.text
    assert "Preview." in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert "As it would be" not in reader.get("/stories/").text

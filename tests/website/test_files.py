import datetime
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from publishing import actions, sharing, uploads
from publishing.models import StoredFile
from tests import factories
from tests.website.world import HOUR, NOON, publish


@pytest.fixture
def picture(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    drawn = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(drawn, "PNG")
    upload = SimpleUploadedFile("hall.png", drawn.getvalue())
    return uploads.store(StoredFile(file=upload), uploads.inspect(upload), by=None, at=NOON)


def story_with(picture):
    return factories.StoryFactory(key="pictured", image=picture, image_alt="An empty hall")


def test_a_file_is_private_until_an_edition_that_uses_it_is_released(reader, picture):
    story = story_with(picture)
    far = datetime.datetime(9000, 1, 1, tzinfo=datetime.UTC)

    before = reader.get(picture.address).status_code
    publish(story, due_at=far)
    embargoed = reader.get(picture.address).status_code
    actions.cancel_scheduled(story, by=None, at=NOON)
    publish(story)
    released = reader.get(picture.address)

    assert (before, embargoed, released.status_code) == (404, 404, 200)
    assert released.headers["Content-Type"] == "image/png"
    assert released.headers["Cache-Control"] == "public, no-cache"
    assert released.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(released.streaming_content).startswith(b"\x89PNG")


def test_a_file_answers_to_its_own_name_alone(reader, picture):
    publish(story_with(picture))

    assert reader.get(picture.address.replace("hall", "other")).status_code == 404


def test_a_file_that_a_reader_holds_is_not_sent_again(reader, picture):
    publish(story_with(picture))

    again = reader.get(picture.address, headers={"if-none-match": f'"{picture.sha256}"'})

    assert (again.status_code, again.content) == (304, b"")


def test_a_preview_shows_its_private_picture_to_the_desk_and_opens_no_other(reporter, desk, reader, picture):
    story = story_with(picture)

    page = desk(reporter).get(f"/admin/stories/story/{story.pk}/preview/").content.decode()

    [address] = re.findall(r'src="(/files/[^"]+)"', page)
    shown = reader.get(address)
    assert b"".join(shown.streaming_content).startswith(b"\x89PNG")
    assert (shown.status_code, shown.headers["Cache-Control"]) == (200, "no-store")
    assert reader.get(picture.address).status_code == 404
    assert reader.get(f"{picture.address}?preview=guessed").status_code == 404


def test_a_preview_link_opens_the_private_picture_of_its_record(reader, picture):
    now = timezone.now()
    _link, token = sharing.make(
        story_with(picture), for_whom="Asel", shows="frozen", expires_at=now + HOUR, by=None, at=now
    )

    page = reader.post(f"/preview/{token}/").text

    [address] = re.findall(r'src="(/files/[^"]+)"', page)
    assert b"".join(reader.get(address).streaming_content).startswith(b"\x89PNG")


def test_a_file_goes_with_the_story_that_was_taken_down(reader, picture):
    story = story_with(picture)
    publish(story)

    actions.takedown(story, by=None, at=NOON + HOUR, public_reason="By order of a court.")

    assert reader.get(picture.address).status_code == 404


def test_a_page_shows_its_picture_with_words_for_those_who_do_not_see_it(reader, picture):
    publish(story_with(picture))

    page = reader.get("/stories/pictured/").text

    assert f'<img src="{picture.address}" alt="An empty hall" width="4" height="3">' in page

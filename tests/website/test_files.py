import datetime
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from publishing import actions, sharing
from publishing.models import StoredFile
from publishing.pictures import uploads
from publishing.pictures.actions import store
from tests import factories
from tests.website.world import HOUR, NOON, publish


@pytest.fixture
def picture(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    drawn = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(drawn, "PNG")
    upload = SimpleUploadedFile("hall.png", drawn.getvalue())
    return store(StoredFile(file=upload), uploads.inspect(upload), by=None, at=NOON)


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

    addresses = re.findall(r'"(/files/[^" ]+)', page)
    answers = [reader.get(address) for address in addresses]
    assert all(answer.getvalue() for answer in answers)
    assert {"image/avif", "image/webp", "image/jpeg"} >= {one.headers["Content-Type"] for one in answers}
    assert [(one.status_code, one.headers["Cache-Control"]) for one in answers] == [(200, "no-store")] * 4
    assert [reader.get(address.partition("?")[0]).status_code for address in addresses] == [404] * 4
    assert reader.get(picture.address).status_code == 404
    assert reader.get(f"{picture.address}?preview=guessed").status_code == 404


def test_a_preview_link_opens_the_private_picture_of_its_record(reader, picture):
    now = timezone.now()
    _link, token = sharing.make(
        story_with(picture), for_whom="Asel", shows="frozen", expires_at=now + HOUR, by=None, at=now
    )

    page = reader.post(f"/preview/{token}/").text

    [address] = re.findall(r'src="(/files/[^"]+)"', page)
    assert b"".join(reader.get(address).streaming_content).startswith(b"\xff\xd8")


def test_a_file_goes_with_the_story_that_was_taken_down(reader, picture):
    story = story_with(picture)
    publish(story)

    actions.takedown(story, by=None, at=NOON + HOUR, public_reason="By order of a court.")

    assert reader.get(picture.address).status_code == 404


def test_a_page_offers_its_picture_in_sizes_and_keeps_its_place(reader, picture):
    publish(story_with(picture))

    page = reader.get("/stories/pictured/").text

    [jpeg] = picture.sizes.filter(shape="", media_type="image/jpeg")
    assert f'<img src="{jpeg.address}" alt="An empty hall" width="4" height="3"' in page
    [webp] = picture.sizes.filter(shape="", media_type="image/webp")
    assert f'<source type="image/webp" srcset="{webp.address} 4w"' in page


def test_a_picture_from_before_there_were_sizes_comes_as_it_is(reader, picture):
    picture.sizes.all().delete()
    publish(story_with(picture))

    page = reader.get("/stories/pictured/").text

    assert f'<img src="{picture.address}" alt="An empty hall" width="4" height="3" fetchpriority' in page


def test_sizes_are_as_public_as_the_picture(reader, picture):
    story = story_with(picture)
    addresses = [size.address for size in picture.sizes.all()]

    before = {reader.get(address).status_code for address in addresses}
    publish(story)
    released = [reader.get(address) for address in addresses]

    assert before == {404}
    assert all(answer.getvalue() for answer in released)
    assert {answer.status_code for answer in released} == {200}


def test_other_sites_are_given_the_cut_for_share_cards(reader, picture):
    publish(story_with(picture))

    page = reader.get("/stories/pictured/").text

    [card] = picture.sizes.filter(shape="share")
    assert f'<meta property="og:image" content="http://testserver{card.address}">' in page
    assert '<meta property="og:image:alt" content="An empty hall">' in page


def test_a_list_shows_the_cut_for_teasers_and_leaves_its_words_to_the_headline(reader, picture):
    publish(story_with(picture))

    page = reader.get("/stories/").text

    [cut] = picture.sizes.filter(shape="teaser", media_type="image/jpeg")
    assert f'<img src="{cut.address}" alt="" width="4" height="2"' in page
    assert 'loading="lazy"' in page

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from PIL import Image

from publishing import actions
from publishing.errors import Refused
from publishing.models import StoredFile
from publishing.pictures import actions as library
from publishing.pictures import sizes
from tests.publishing.desk import HOUR, NOON, desk
from tests.publishing.pictures import drawn, stored, story_with, uploaded
from tests.website.world import publish

pytestmark = pytest.mark.django_db
LIST, ADD = (f"admin:publishing_storedfile_{name}" for name in ("changelist", "add"))
TOLD = {"alt": "An empty hall", "credit": "A. Photographer", "licence": "cc-by-4.0"}
MIDDLE = {"focal_x": "50", "focal_y": "50"}


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def _page(name: str, picture: StoredFile) -> str:
    return reverse(f"admin:publishing_storedfile_{name}", args=[picture.pk])


def _said(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def _files(shelf: Path) -> list[Path]:
    return [path for path in shelf.rglob("*") if path.is_file()]


def test_a_reporter_uploads_a_picture_with_what_it_shows() -> None:
    reporter = desk("reporter")

    unsaid = reporter.post(reverse(ADD), {"file": uploaded(drawn()), **TOLD, **MIDDLE, "alt": ""})
    answer = reporter.post(reverse(ADD), {"file": uploaded(drawn()), **TOLD, **MIDDLE}, follow=True)

    assert unsaid.context["adminform"].form.errors["alt"]
    picture = StoredFile.objects.get()
    assert (picture.alt, picture.licence, picture.width) == ("An empty hall", "cc-by-4.0", 80)
    assert "80 pixels wide" in _said(answer)
    assert picture.name in reporter.get(reverse(LIST)).content.decode()


def test_the_same_picture_is_stored_once() -> None:
    stored()

    again = desk("reporter").post(reverse(ADD), {"file": uploaded(drawn(), "b.jpg"), **TOLD, **MIDDLE})

    assert "stored already" in str(again.context["adminform"].form.errors["file"])


def test_sizes_never_enlarge_and_cuts_keep_the_focal_point() -> None:
    picture = stored(drawn(1000, 400), focal_x=100)

    widths = [
        size.width for size in picture.sizes.filter(shape="", media_type="image/webp").order_by("width")
    ]
    with picture.sizes.get(shape="teaser", width=320, media_type="image/jpeg").file.open() as file:
        red, _green, blue = Image.open(file).convert("RGB").getpixel((160, 90))

    assert widths == [320, 640, 960, 1000]
    assert blue > red


def test_new_words_reach_readers_by_publishing_alone(reader: Any) -> None:
    picture = stored()
    story = story_with(picture)
    publish(story)
    editor = desk("editor")

    sent = {**TOLD, **MIDDLE, "alt": "A hall full of people"}
    answer = editor.post(_page("change", picture), sent, follow=True)

    assert story.headline in _said(answer)
    assert "A hall full of people" not in reader.get("/stories/pictured/").text
    listed = editor.get(reverse("admin:stories_story_changelist"), {"public_state": "changed"})
    assert list(listed.context["cl"].queryset) == [story]
    publish(story)
    assert "A hall full of people" in reader.get("/stories/pictured/").text


def test_a_moved_focal_point_leaves_the_cuts_of_released_editions() -> None:
    picture = stored(drawn(1000, 400))
    before = set(picture.sizes.values_list("sha256", flat=True))

    desk("editor").post(_page("change", picture), {**TOLD, "focal_x": "0", "focal_y": "50"})

    assert before < set(picture.sizes.values_list("sha256", flat=True))


def test_the_library_tells_where_a_picture_is_used_and_filters_by_it() -> None:
    used, unused = stored(), stored(drawn(written_as="PNG"), "spare.png")
    story = story_with(used)
    reporter = desk("reporter")

    assert story.headline in reporter.get(_page("change", used)).content.decode()
    for use, expected in (("used", [used]), ("unused", [unused])):
        assert list(reporter.get(reverse(LIST), {"use": use}).context["cl"].queryset) == expected


@pytest.mark.parametrize("size", [1, 4])
def test_the_library_takes_the_same_queries_at_any_size(size: int, django_assert_num_queries: Any) -> None:
    for number in range(size):
        story_with(stored(drawn(80 + number)), f"story-{number}")
    reporter = desk("reporter")

    with django_assert_num_queries(8):
        reporter.get(reverse(LIST))


def _draft(picture: StoredFile) -> None:
    story_with(picture)


def _archived(picture: StoredFile) -> None:
    story = story_with(picture)
    publish(story)
    story.image = None
    story.save()
    publish(story)


def _scheduled(picture: StoredFile) -> None:
    story = story_with(picture)
    publish(story, due_at=datetime.datetime(9000, 1, 1, tzinfo=datetime.UTC))
    story.image = None
    story.save()


@pytest.mark.parametrize("use", [_draft, _archived, _scheduled])
def test_a_picture_in_use_cannot_vanish(use: Any, shelf: Path) -> None:
    picture = stored()
    use(picture)
    chief = desk("chief")

    refused = chief.post(_page("delete", picture), {"post": "yes"})

    assert "pictured" in refused.content.decode().lower()
    with pytest.raises(Refused, match="is in use"):
        library.delete(picture, by=None, at=NOON)
    assert StoredFile.objects.exists()
    assert _files(shelf)


@pytest.mark.django_db(transaction=True)
def test_a_picture_that_nothing_uses_is_deleted_with_its_bytes_by_an_editor_and_not_by_a_reporter(
    shelf: Path,
) -> None:
    picture = stored()

    assert desk("reporter").post(_page("delete", picture), {"post": "yes"}).status_code == 403
    desk("editor").post(_page("delete", picture), {"post": "yes"})

    assert not StoredFile.objects.exists()
    assert _files(shelf) == []


@pytest.mark.django_db(transaction=True)
def test_a_takedown_erases_the_bytes_in_every_size(shelf: Path) -> None:
    picture = stored()
    story = story_with(picture)
    publish(story)
    chief = desk("chief")
    address = reverse("admin:stories_story_takedown", args=[story.pk])

    assert "erased in every size" in chief.get(address).content.decode()
    answer = chief.post(address, {"reason": "A court.", "confirm": "on"}, follow=True)

    assert "is erased" in _said(answer)
    assert _files(shelf) == []
    picture.refresh_from_db()
    assert picture.erased_at
    with pytest.raises(Refused):
        actions.publish(story, by=None, at=NOON + HOUR, acknowledged=actions.ALL_WARNINGS)
    again = chief.post(reverse(ADD), {"file": uploaded(drawn()), **TOLD, **MIDDLE})
    assert "erased for legal reasons" in str(again.context["adminform"].form.errors["file"])


@pytest.mark.parametrize("is_published", [True, False])
def test_a_takedown_keeps_what_another_story_shows_and_tells_the_chief(
    is_published: bool, shelf: Path
) -> None:
    picture = stored()
    story, other = story_with(picture), story_with(picture, "other")
    publish(story)
    if is_published:
        publish(other)
    before = len(_files(shelf))
    chief = desk("chief")
    address = reverse("admin:stories_story_takedown", args=[story.pk])

    answer = chief.post(address, {"reason": "A court.", "confirm": "on"}, follow=True)

    assert "is kept: it is used by" in _said(answer)
    assert str(other) in _said(answer)
    assert len(_files(shelf)) == before


def test_a_thumbnail_is_for_the_desk_alone(reader: Any) -> None:
    address = _page("thumbnail", stored())

    shown = desk("reporter").get(address)

    assert shown.getvalue()
    assert shown.headers["Cache-Control"] == "private, no-cache"
    assert reader.get(address).status_code == 302


def test_sizes_are_made_before_a_transaction_keeps_others_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    reporter, depth, made = desk("reporter"), len(connection.savepoint_ids), []
    make = sizes.make
    monkeypatch.setattr(
        sizes, "make", lambda *args: made.append(len(connection.savepoint_ids) - depth) or make(*args)
    )

    reporter.post(reverse(ADD), {"file": uploaded(drawn()), **TOLD, **MIDDLE})
    reporter.post(_page("change", StoredFile.objects.get()), {**TOLD, "focal_x": "9", "focal_y": "50"})

    assert made == [0, 0]
    assert StoredFile.objects.get().sizes.filter(focus="9-50").exists()

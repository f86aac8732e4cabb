import io

import pytest
from PIL import Image

from publishing.pictures import uploads
from publishing.pictures.uploads import NotAPicture, inspect
from tests.publishing.pictures import GPS, drawn, from_a_phone, uploaded


def test_a_picture_is_turned_upright_and_forgets_where_and_with_what_it_was_taken() -> None:
    kept = inspect(uploaded(from_a_phone(width=80, height=40)))

    picture = Image.open(io.BytesIO(kept.content))
    assert (kept.width, kept.height) == picture.size == (40, 80)
    red, _green, blue = picture.getpixel((20, 5))
    assert red > blue
    assert not picture.getexif().get_ifd(GPS)
    assert b"Spyphone" not in kept.content


@pytest.mark.parametrize(
    ("written_as", "media_type"), [("PNG", "image/png"), ("WEBP", "image/webp"), ("JPEG", "image/jpeg")]
)
def test_what_a_picture_is_goes_by_its_content_and_not_by_its_name(written_as: str, media_type: str) -> None:
    kept = inspect(uploaded(drawn(written_as=written_as), "notes.txt"))

    assert kept.media_type == media_type


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "no picture"),
        (drawn()[:200], "damaged"),
        (drawn(written_as="TIFF"), "PNG, JPEG or WebP"),
        (
            drawn(written_as="PNG", save_all=True, append_images=[Image.new("RGB", (80, 40), "green")]),
            "moves",
        ),
    ],
)
def test_what_is_no_still_picture_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(NotAPicture, match=said):
        inspect(uploaded(content))


def test_a_small_file_that_would_unpack_into_a_huge_picture_is_refused_unopened(monkeypatch) -> None:
    upload = uploaded(drawn())
    monkeypatch.setattr(uploads, "MOST_PIXELS", 100)
    monkeypatch.setattr(Image.Image, "load", lambda *_args: pytest.fail("its pixels were unpacked"))

    with pytest.raises(NotAPicture, match="million pixels"):
        inspect(upload)


def test_nothing_that_is_hidden_behind_a_picture_is_kept() -> None:
    kept = inspect(uploaded(drawn() + b"<script>alert(1)</script>"))

    assert b"<script>" not in kept.content

"""A document's picture as a page asks for it: the format and the size that fit the screen."""

from dataclasses import dataclass
from typing import Any

SMALL_FORMATS = ("image/avif", "image/webp")


@dataclass(frozen=True)
class Choice:
    """The sizes in one format, for ``srcset``."""

    media_type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """``src``, ``width`` and ``height`` hold its place on the page before anything has come."""

    src: str
    width: int
    height: int
    alt: str
    srcset: str
    choices: list[Choice]


def picture(image: dict[str, Any], shape: str = "") -> Picture:
    """The picture, whole or cut to a shape. One from before there were sizes comes as it is."""
    sizes = [size for size in image["sizes"] if size["shape"] == shape]
    plain = [size for size in sizes if size["media_type"] not in SMALL_FORMATS]
    shown = plain[-1] if plain else image
    return Picture(
        shown["file"],
        shown["width"],
        shown["height"],
        image["alt"],
        _srcset(plain),
        [
            Choice(media_type, _srcset(found))
            for media_type in SMALL_FORMATS
            if (found := [size for size in sizes if size["media_type"] == media_type])
        ],
    )


def share(image: dict[str, Any] | None) -> dict[str, Any] | None:
    """The cut that other sites show beside a link."""
    return next((size for size in image["sizes"] if size["shape"] == "share"), None) if image else None


def _srcset(sizes: list[dict[str, Any]]) -> str:
    return ", ".join(f"{size['file']} {size['width']}w" for size in sizes)

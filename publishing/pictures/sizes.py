"""The sizes in which a picture goes to phones, desktops, teasers and share cards."""

import hashlib
import io
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.core.files.base import ContentFile
from PIL import Image, ImageCms, features

from publishing.models import PictureSize, StoredFile

WIDTHS = (320, 640, 960, 1280, 1920)
TEASER_WIDTHS = (320, 640)
SHARE_WIDTH = 1200
ASPECTS = {PictureSize.Shape.TEASER: (16, 9), PictureSize.Shape.SHARE: (1200, 630)}
OPTIONS: dict[str, dict[str, Any]] = {
    "image/avif": {"format": "AVIF", "quality": 55, "speed": 8},
    "image/webp": {"format": "WEBP", "quality": 78, "method": 2},
    "image/jpeg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    "image/png": {"format": "PNG", "optimize": True},
}
HAS_AVIF = features.check("avif")
Wanted = tuple[str, str, int]


@dataclass(frozen=True)
class Made:
    """One size, written and not stored yet."""

    shape: str
    focus: str
    media_type: str
    width: int
    height: int
    content: bytes

    @property
    def place(self) -> Wanted:
        return self.shape, self.focus, self.width


def cut(stored: StoredFile, ready: Iterable[Made] = ()) -> None:
    """Store the missing sizes of ``stored``, for its focal point as it is; earlier ones stay for the archive.

    Those that are ``ready`` are not made again.
    """
    if stored.erased_at:
        return
    there = {(size.shape, size.focus, size.width) for size in stored.sizes.all()}
    made = [one for one in ready if one.place in set(_wanted(stored)) - there]
    there |= {one.place for one in made}
    if set(_wanted(stored)) - there:
        with stored.file.open() as file:
            made += make(stored, file, there)
    for one in made:
        _keep(stored, one)


def make(stored: StoredFile, file: IO[bytes], there: Collection[Wanted] = ()) -> list[Made]:
    """Write every size of a picture, which need not be stored itself, but those that are ``there``.

    It takes seconds for a large picture: call it before a transaction rather than within.
    """
    missing = [wanted for wanted in _wanted(stored) if wanted not in there]
    if not missing:
        return []
    with Image.open(file) as original:
        pixels = _for_screens(original)
    found = []
    for shape, focus, width in missing:
        smaller = _cut(pixels, shape, stored, width)
        for media_type in _media_types(shape, smaller):
            found.append(Made(shape, focus, media_type, *smaller.size, _written(smaller, media_type)))
    return found


def current(stored: StoredFile) -> list[PictureSize]:
    """The sizes that a document names: whole, and cut around the focal point of now; small ones first."""
    focus = {"", stored.focus}
    return sorted(
        (size for size in stored.sizes.all() if size.focus in focus),
        key=lambda size: (size.shape, size.media_type, size.width),
    )


def for_desk(stored: StoredFile, shape: str, width: int) -> PictureSize | StoredFile:
    """The smallest size in ``shape`` that fills ``width`` and every browser reads; the picture where there is none."""
    fitting = [size for size in current(stored) if size.shape == shape and size.media_type != "image/avif"]
    wide = [size for size in fitting if size.width >= width]
    return min(wide, key=lambda size: (size.width, size.size), default=fitting[-1] if fitting else stored)


def _wanted(stored: StoredFile) -> Iterator[Wanted]:
    yield from (("", "", width) for width in _up_to(stored.width, WIDTHS))
    for shape, widths in (
        (PictureSize.Shape.TEASER, TEASER_WIDTHS),
        (PictureSize.Shape.SHARE, (SHARE_WIDTH,)),
    ):
        left, _top, right, _bottom = _box(stored.width, stored.height, shape, stored)
        yield from ((shape, stored.focus, width) for width in _up_to(right - left, widths))


def _up_to(width: int, widths: tuple[int, ...]) -> list[int]:
    """Those that need no enlarging, and the width itself where the largest would."""
    smaller = [one for one in widths if one < width]
    return smaller if len(smaller) == len(widths) else [*smaller, width]


def _box(width: int, height: int, shape: str, stored: StoredFile) -> tuple[int, int, int, int]:
    """The largest cut of the shape's proportions that has the focal point as near its middle as the edges allow."""
    across, down = ASPECTS[PictureSize.Shape(shape)]
    wide = min(width, height * across // down) or 1
    high = min(height, width * down // across) or 1
    left = min(max(width * stored.focal_x // 100 - wide // 2, 0), width - wide)
    top = min(max(height * stored.focal_y // 100 - high // 2, 0), height - high)
    return left, top, left + wide, top + high


def _cut(pixels: Image.Image, shape: str, stored: StoredFile, width: int) -> Image.Image:
    box = _box(*pixels.size, shape, stored) if shape else (0, 0, *pixels.size)
    height = max(1, round(width * (box[3] - box[1]) / (box[2] - box[0])))
    return pixels.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _for_screens(original: Image.Image) -> Image.Image:
    """The pixels as every screen understands them: sRGB, with transparency where the picture has it."""
    mode = "RGBA" if original.has_transparency_data else "RGB"
    profile = original.info.get("icc_profile")
    if profile and original.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            screen = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(original, source, screen, outputMode="RGB")
            return (converted or original).convert(mode)
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that cannot be read says nothing
    return original.convert(mode)


def _media_types(shape: str, picture: Image.Image) -> list[str]:
    """The format that everything reads comes last; a share card is read by machines that know no other."""
    plain = "image/png" if picture.mode == "RGBA" else "image/jpeg"
    if shape == PictureSize.Shape.SHARE:
        return [plain]
    small = ["image/avif"] if HAS_AVIF and not shape else []
    return [*small, "image/webp", plain]


def _written(picture: Image.Image, media_type: str) -> bytes:
    written = io.BytesIO()
    picture.info = {}
    picture.save(written, **OPTIONS[media_type])
    return written.getvalue()


def _keep(stored: StoredFile, made: Made) -> None:
    size = PictureSize(
        stored=stored,
        shape=made.shape,
        focus=made.focus,
        media_type=made.media_type,
        size=len(made.content),
        sha256=hashlib.sha256(made.content).hexdigest(),
        width=made.width,
        height=made.height,
    )
    size.file.save(size.name, ContentFile(made.content), save=False)
    size.save()

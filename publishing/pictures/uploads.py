"""Taking in pictures: what is accepted, and what of an upload is kept."""

import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "WEBP": "image/webp"}
LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
LONGEST_EDGE = 16_000
TURNED = {2, 3, 4, 5, 6, 7, 8}
ORIENTATION = 0x0112
QUALITY = 95


class NotAPicture(ValueError):
    """The upload is refused; the message tells the editor why."""


@dataclass(frozen=True)
class Inspected:
    """What an upload really is, whatever its name says, and the bytes of it that are kept."""

    sha256: str
    media_type: str
    width: int
    height: int
    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)


def inspect(upload: UploadedFile) -> Inspected:
    """Read an uploaded picture, turn it upright and leave out all that is no picture: place, device, comments.

    What was read is remembered with the upload: whoever asks again does not wait again.
    Raises ``NotAPicture`` for anything but a still PNG, JPEG or WebP of a sane size.
    """
    known: Inspected | None = getattr(upload, "inspected", None)
    if known is not None:
        return known
    if (upload.size or 0) > LARGEST:
        raise NotAPicture("The file is larger than 10 MB. Save a smaller version, then upload that.")
    upload.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # measured below
            inspected = _read(upload)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise NotAPicture("This is no picture that can be read, or it is damaged.") from error
    vars(upload)["inspected"] = inspected
    return inspected


def _read(upload: UploadedFile) -> Inspected:
    with Image.open(upload) as picture:
        _check(picture)
        picture.load()
        written_as = "JPEG" if picture.format == "MPO" else picture.format or ""
        is_turned = picture.getexif().get(ORIENTATION) in TURNED
        upright = ImageOps.exif_transpose(picture) if is_turned else picture
        content = _written(upright, written_as, is_as_read=not is_turned and picture.format == "JPEG")
    return Inspected(
        hashlib.sha256(content).hexdigest(), MEDIA_TYPES[written_as], upright.width, upright.height, content
    )


def _check(picture: Image.Image) -> None:
    """Judge by the header, before a pixel is unpacked."""
    if picture.format not in MEDIA_TYPES:
        raise NotAPicture("Save the picture as PNG, JPEG or WebP, then upload it.")
    if picture.width * picture.height > MOST_PIXELS or max(picture.size) > LONGEST_EDGE:
        raise NotAPicture(
            "The picture has more than 50 million pixels, or an edge of more than 16,000. Scale it down first."
        )
    if picture.format != "MPO" and getattr(picture, "n_frames", 1) > 1:
        raise NotAPicture("The picture moves. Save one still frame of it, then upload that.")


def _written(picture: Image.Image, written_as: str, *, is_as_read: bool) -> bytes:
    """Write the pixels and their colour profile anew; a JPEG with the very quality that it came with."""
    profile = picture.info.get("icc_profile")
    picture.info = {name: picture.info[name] for name in ("transparency", "gamma") if name in picture.info}
    options: dict[str, Any] = {} if written_as == "PNG" else {"quality": "keep" if is_as_read else QUALITY}
    written = io.BytesIO()
    picture.save(written, written_as, icc_profile=profile, **options)
    return written.getvalue()

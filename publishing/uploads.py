"""Taking in pictures: what is accepted, and under which name it is kept."""

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.text import get_valid_filename
from PIL import Image, UnidentifiedImageError

from publishing.models import StoredFile

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000


class NotAPicture(ValueError):
    """The upload is refused; the message tells the editor why."""


@dataclass(frozen=True)
class Inspected:
    """What an upload really is, whatever its name says."""

    sha256: str
    media_type: str
    width: int
    height: int
    size: int


def inspect(upload: UploadedFile) -> Inspected:
    """Read an uploaded file; raise ``NotAPicture`` for anything but a PNG, JPEG or WebP of a sane size."""
    if (upload.size or 0) > LARGEST:
        raise NotAPicture("The file is larger than 10 MB. Save a smaller version, then upload that.")
    try:
        with Image.open(upload) as picture:
            width, height, written_as = picture.width, picture.height, picture.format or ""
            if width * height > MOST_PIXELS:
                raise NotAPicture("The picture has more than 50 million pixels. Scale it down first.")
            picture.verify()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise NotAPicture("This is no picture that can be read, or it is damaged.") from error
    if written_as not in MEDIA_TYPES:
        raise NotAPicture("Save the picture as PNG, JPEG or WebP, then upload it.")
    upload.seek(0)
    content = upload.read()
    upload.seek(0)
    return Inspected(
        hashlib.sha256(content).hexdigest(), MEDIA_TYPES[written_as], width, height, len(content)
    )


def store(stored: StoredFile, inspected: Inspected, *, by: Any, at: datetime.datetime) -> StoredFile:
    """Keep an inspected upload under the hash of its content."""
    stored.name = get_valid_filename(stored.name or stored.file.name or "picture")[:120]
    stored.sha256, stored.media_type = inspected.sha256, inspected.media_type
    stored.width, stored.height, stored.size = inspected.width, inspected.height, inspected.size
    stored.uploaded_by, stored.uploaded_at = by, at
    stored.save()
    return stored

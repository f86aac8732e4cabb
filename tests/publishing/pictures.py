"""Pictures as cameras and artists make them, and stories that show them."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from publishing.models import StoredFile
from publishing.pictures import uploads
from publishing.pictures.actions import store
from tests import factories
from tests.publishing.desk import NOON

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F


def drawn(width: int = 80, height: int = 40, written_as: str = "JPEG", **options: Any) -> bytes:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (width // 2, 0, width, height))
    written = io.BytesIO()
    picture.save(written, written_as, **options)
    return written.getvalue()


def from_a_phone(**size: int) -> bytes:
    """Lying on its side, with the place where it was taken."""
    noted = Image.Exif()
    noted[ORIENTATION], noted[MAKER] = 6, "Spyphone"
    noted.get_ifd(GPS).update({1: "N", 2: (51.0, 10.0, 0.0)})
    return drawn(exif=noted, comment=b"Spyphone", **size)


def uploaded(content: bytes, name: str = "hall.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def stored(content: bytes = b"", name: str = "hall.jpg", **said: Any) -> StoredFile:
    upload = uploaded(content or drawn(), name)
    said = {"alt": "An empty hall", "credit": "Newsroom", "licence": "own"} | said
    return store(StoredFile(file=upload, **said), uploads.inspect(upload), by=None, at=NOON)


def story_with(picture: StoredFile, key: str = "pictured", **said: Any) -> Any:
    return factories.StoryFactory(key=key, image=picture, **said)

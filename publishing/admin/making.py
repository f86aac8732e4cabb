"""The sizes of a picture that a form brings, made while no transaction is open. What is wrong with it the form says."""

import io
from typing import Any

from django.http import HttpRequest

from publishing.admin.widgets import is_uuid
from publishing.models import StoredFile
from publishing.models.stored_file import MIDDLE
from publishing.pictures import sizes, uploads
from publishing.pictures.sizes import Made

WHOLE = 100


def sizes_of(request: HttpRequest, object_id: str | None) -> list[Made]:
    """Return what can be made of the picture that was sent, or of the stored one around the point that was sent."""
    if object_id is None:
        return _of_upload(request)
    stored = StoredFile.objects.filter(pk=object_id, erased_at=None).first() if is_uuid(object_id) else None
    if stored is None:
        return []
    _aim(stored, request)
    there = {(size.shape, size.focus, size.width) for size in stored.sizes.all()}
    try:
        with stored.file.open() as file:
            return sizes.make(stored, file, there)
    except OSError:
        return []


def _of_upload(request: HttpRequest) -> list[Made]:
    upload: Any = request.FILES.get("file")
    try:
        inspected = uploads.inspect(upload) if upload else None
    except uploads.NotAPicture:
        return []
    if inspected is None or StoredFile.objects.filter(sha256=inspected.sha256).exists():
        return []
    picture = StoredFile(width=inspected.width, height=inspected.height)
    _aim(picture, request)
    return sizes.make(picture, io.BytesIO(inspected.content))


def _aim(picture: StoredFile, request: HttpRequest) -> None:
    for name in ("focal_x", "focal_y"):
        sent = request.POST.get(name, "").strip()
        is_percent = sent.isascii() and sent.isdigit() and len(sent) <= len(str(WHOLE)) and int(sent) <= WHOLE
        setattr(picture, name, int(sent) if is_percent else MIDDLE)

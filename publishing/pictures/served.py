"""Which stored bytes stand at a public address of a picture."""

from dataclasses import dataclass

from publishing.models import PictureSize, StoredFile


@dataclass(frozen=True)
class Served:
    """A picture or one of its sizes; ``original`` is the hash by which editions name the picture."""

    file: StoredFile | PictureSize
    original: str


def find(sha256: str, name: str) -> list[Served]:
    """Return what has that content and that name: two pictures may share the bytes of a size."""
    stored = StoredFile.objects.filter(sha256=sha256, name=name, erased_at=None).order_by("pk")
    if found := [Served(one, one.sha256) for one in stored]:
        return found
    sizes = PictureSize.objects.filter(sha256=sha256).select_related("stored").order_by("pk")
    return [Served(size, size.stored.sha256) for size in sizes if size.name == name]

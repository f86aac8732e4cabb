import uuid

from django.conf import settings
from django.db import models


def path_by_content(stored: "StoredFile", name: str) -> str:
    """Name a file by its content, so that its address can neither be guessed nor mean something else later."""
    return f"{stored.sha256[:2]}/{stored.sha256}"


class StoredFile(models.Model):
    """An uploaded file, private until an edition that uses it is released."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.FileField(upload_to=path_by_content)
    name = models.CharField(max_length=120, help_text="The file's name in its public address.")
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    media_type = models.CharField(max_length=60, editable=False)
    size = models.PositiveIntegerField(help_text="Bytes.", editable=False)
    width = models.PositiveIntegerField(help_text="Pixels.", editable=False)
    height = models.PositiveIntegerField(help_text="Pixels.", editable=False)
    uploaded_at = models.DateTimeField(editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = "image file"

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """The site-relative public address, which answers once a released edition uses the file."""
        return f"/files/{self.sha256}/{self.name}"

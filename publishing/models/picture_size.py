from pathlib import PurePosixPath

from django.db import models

from publishing.models.stored_file import StoredFile, path_by_content

ENDINGS = {"image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg", "image/png": "png"}


class PictureSize(models.Model):
    """A stored picture made smaller, or cut to a shape around its focal point. As public as the picture is."""

    class Shape(models.TextChoices):
        WHOLE = "", "whole"
        TEASER = "teaser", "teaser (16:9)"
        SHARE = "share", "share image (1200:630)"

    stored = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="sizes")
    file = models.FileField(upload_to=path_by_content)
    shape = models.CharField(max_length=10, choices=Shape.choices, blank=True, default=Shape.WHOLE)
    focus = models.CharField(max_length=7, blank=True, default="", help_text="What a shape was cut around.")
    sha256 = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField(help_text="Bytes.")
    width = models.PositiveIntegerField(help_text="Pixels.")
    height = models.PositiveIntegerField(help_text="Pixels.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stored", "shape", "focus", "width", "media_type"], name="each_size_of_a_picture_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        stem = PurePosixPath(self.stored.name).stem[:90]
        shape = f"-{self.shape}" if self.shape else ""
        return f"{stem}{shape}-{self.width}.{ENDINGS[self.media_type]}"

    @property
    def address(self) -> str:
        return f"/files/{self.sha256}/{self.name}"

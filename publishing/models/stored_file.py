import uuid
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from publishing.licences import Licence

MIDDLE = 50


def path_by_content(stored: Any, name: str) -> str:
    """Name a file by its content, so that its address can neither be guessed nor mean something else later."""
    return f"{stored.sha256[:2]}/{stored.sha256}"


def percent(name: str, help_text: str) -> models.PositiveSmallIntegerField:
    """A place along an edge of the picture."""
    return models.PositiveSmallIntegerField(
        name, default=MIDDLE, validators=[MaxValueValidator(100)], help_text=help_text
    )


class StoredFile(models.Model):
    """An uploaded picture, private until an edition that uses it is released. Its bytes never change."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.FileField(upload_to=path_by_content)
    name = models.CharField(max_length=120, help_text="The file's name in its public address.")
    alt = models.CharField(
        "description",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for readers who do not see it. A story may say it in its own way.",
    )
    caption = models.CharField(
        max_length=300, blank=True, help_text="Stands under the picture, unless the story has one of its own."
    )
    credit = models.CharField(max_length=200, blank=True, help_text="Who made the picture.")
    licence = models.CharField(max_length=20, choices=Licence.choices, blank=True, default=Licence.UNKNOWN)
    focal_x = percent(
        "focal point from the left", "Per cent of the width: 0 is the left edge, 100 the right."
    )
    focal_y = percent("focal point from the top", "Per cent of the height: 0 is the top, 100 the bottom.")
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    media_type = models.CharField(max_length=60, editable=False)
    size = models.PositiveIntegerField(help_text="Bytes.", editable=False)
    width = models.PositiveIntegerField(help_text="Pixels.", editable=False)
    height = models.PositiveIntegerField(help_text="Pixels.", editable=False)
    uploaded_at = models.DateTimeField(editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    erased_at = models.DateTimeField(
        null=True, editable=False, help_text="When a takedown erased the bytes; the hash stays."
    )

    class Meta:
        verbose_name = "picture"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__lte=100, focal_y__lte=100), name="focal_point_lies_in_the_picture"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} (erased)" if self.erased_at else self.name

    @property
    def address(self) -> str:
        """The site-relative public address, which answers once a released edition uses the file."""
        return f"/files/{self.sha256}/{self.name}"

    @property
    def focus(self) -> str:
        """The focal point as sizes that were cut around it name it."""
        return f"{self.focal_x}-{self.focal_y}"

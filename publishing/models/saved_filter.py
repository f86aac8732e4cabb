import uuid

from django.conf import settings
from django.db import models


class SavedFilter(models.Model):
    """What a list of the desk was narrowed to, under a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    list_name = models.CharField(max_length=100, help_text="The list's model: elections.tally.")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=1000, help_text="The list's address after the question mark.")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    is_shared = models.BooleanField(default=False, help_text="The whole newsroom sees it above the list.")

    class Meta:
        default_permissions = ("delete",)
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "list_name", "name"], name="one_saved_filter_for_each_name"
            )
        ]

    def __str__(self) -> str:
        return self.name


class FirstFilter(models.Model):
    """Which saved filter a list opens with, for one person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    list_name = models.CharField(max_length=100)
    saved_filter = models.ForeignKey(SavedFilter, on_delete=models.CASCADE, related_name="+")

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["user", "list_name"], name="one_first_filter_for_each_list")
        ]

    def __str__(self) -> str:
        return f"{self.list_name} opens with {self.saved_filter_id}"

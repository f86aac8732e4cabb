import uuid

from django.conf import settings
from django.db import models


class SpreadsheetImport(models.Model):
    """A file that somebody chose for a list of records: looked at first, then imported as a whole, once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=30)
    file_name = models.CharField(max_length=200)
    content = models.BinaryField(help_text="Emptied once the file is imported.")
    sha256 = models.CharField(max_length=64)
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    chosen_at = models.DateTimeField()
    imported_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict, help_text="How many were new, changed and removed.")

    class Meta:
        indexes = [models.Index(fields=["kind", "-imported_at"], name="spreadsheet_import_by_kind")]

    def __str__(self) -> str:
        return self.file_name

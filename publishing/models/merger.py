from django.conf import settings
from django.db import models
from django.db.models import F, Q

from publishing.models.edition import Edition


class Merger(models.Model):
    """Two records of one thing became one: what was folded in, and which record took its place.

    Where the folded record was live, ``tombstone`` withdrew it, and its addresses lead to the record that was kept.
    """

    kind = models.CharField(max_length=30)
    folded = models.UUIDField(help_text="The id of the record that is no more.")
    folded_key = models.SlugField(max_length=120)
    folded_title = models.TextField()
    kept = models.UUIDField(help_text="The id of the record that took its place.")
    tombstone = models.OneToOneField(Edition, null=True, on_delete=models.PROTECT, related_name="merger")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    before = models.JSONField(default=list, help_text="The folded record with its rows, as it was.")
    moved = models.JSONField(default=list, help_text="Whatever pointed to it: model, id and field of each.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(folded=F("kept")), name="merged_into_another"),
        ]
        indexes = [
            models.Index(fields=["folded"], name="merger_of_folded"),
            models.Index(fields=["kept"], name="merger_of_kept"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.folded_key}, merged into another"

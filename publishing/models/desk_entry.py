"""What the desk can say of every record without opening it."""

from django.conf import settings
from django.db import models

from publishing.querysets import DeskEntryQuerySet


class DeskEntry(models.Model):
    """One line for each record: what it is called, what finds it, what its desk checks say.

    It repeats what the records say, so that one query reaches all kinds. ``publishing.desk.entries`` writes it
    whenever a record is saved or published, and mends what has fallen out of step; nothing else does.
    """

    record = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=30)
    key = models.SlugField(max_length=120, db_index=False)
    title = models.TextField()
    names = models.TextField(
        help_text="Title, key and other names, in the skeleton that all spellings share."
    )
    folded = models.TextField(help_text="All that its page says, in the same skeleton.")
    working_hash = models.CharField(max_length=64, blank=True, default="")
    changed_at = models.DateTimeField(null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    errors = models.PositiveSmallIntegerField(default=0, help_text="Desk checks that block publication.")
    warnings = models.PositiveSmallIntegerField(
        default=0, help_text="Desk checks that warn, and that nobody has overruled in the live edition."
    )
    checked_at = models.DateTimeField(help_text="When the desk checks last looked at it.")

    objects = DeskEntryQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["kind", "key"], name="desk_entry_by_address"),
            models.Index(fields=["checked_at"], name="desk_entry_by_check"),
            models.Index(fields=["-changed_at"], name="desk_entry_by_change"),
        ]

    def __str__(self) -> str:
        return self.title

"""What the world reads: immutable documents, released one after another."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from publishing import zones
from publishing.querysets import EditionQuerySet

UNDATED = datetime.date.min


class Edition(models.Model):
    """One published state of a record.

    It is written once, waits until it is due, and is then released: it becomes the one that the world sees until
    the next is released. Number, sequence, head and chain hash are given at release.
    """

    class Action(models.TextChoices):
        PUBLISHED = "published", "Published"
        UPDATED = "updated", "Updated"
        CORRECTED = "corrected", "Corrected"
        RETRACTED = "retracted", "Retracted"
        TAKEN_DOWN = "taken_down", "Taken down"

    TOMBSTONES = (Action.RETRACTED, Action.TAKEN_DOWN)
    NEEDS_NOTE = (Action.CORRECTED, Action.RETRACTED, Action.TAKEN_DOWN)

    record = models.UUIDField(help_text="The id of the record that this is an edition of.")
    kind = models.CharField(max_length=30)
    key = models.SlugField(max_length=120)
    action = models.CharField(max_length=10, choices=Action.choices)
    date = models.DateField(default=UNDATED, help_text="What lists sort by; the first day of all if undated.")
    note = models.TextField(blank=True, default="", help_text="The editor's public line on what changed.")
    reason_private = models.TextField(blank=True, default="", help_text="For the desk alone.")
    warnings = models.JSONField(default=list, blank=True, help_text="Desk checks that the editor overrode.")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    editor_name = models.CharField(max_length=150, blank=True, default="")
    created_at = models.DateTimeField()
    content_hash = models.CharField(max_length=64)
    due_at = models.DateTimeField(null=True, blank=True, help_text="When it may be released; empty: at once.")
    due_zone = models.CharField(
        max_length=64, blank=True, default="", help_text="The time zone in which the desk said when."
    )
    embargo_reason = models.TextField(
        blank=True,
        default="",
        help_text="Why it has to wait; for the desk alone. Empty: it is only scheduled.",
    )
    made_from = models.ForeignKey(
        "publishing.Save",
        null=True,
        on_delete=models.PROTECT,
        related_name="editions",
        help_text="The save that holds the record as it was published.",
    )
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    number = models.PositiveIntegerField(null=True)
    sequence = models.PositiveBigIntegerField(null=True, unique=True)
    released_at = models.DateTimeField(null=True)
    superseded_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True, help_text="When a takedown erased the content.")
    chain_hash = models.CharField(max_length=64, blank=True, default="")
    head = models.TextField(blank=True, default="")

    objects = EditionQuerySet.as_manager()

    class Meta:
        permissions = [
            ("publish_record", "Can publish, correct and schedule"),
            ("retract_record", "Can retract"),
            ("takedown_record", "Can take down for legal reasons"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="one_edition_for_each_number"),
            models.UniqueConstraint(
                fields=["record"],
                condition=Q(sequence__isnull=False, superseded_at__isnull=True),
                name="one_current_edition_for_each_record",
            ),
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(sequence__isnull=False, superseded_at__isnull=True),
                name="one_record_at_each_address",
            ),
            models.UniqueConstraint(
                fields=["record"],
                condition=Q(sequence__isnull=True, cancelled_at__isnull=True),
                name="one_waiting_edition_for_each_record",
            ),
            models.CheckConstraint(
                condition=Q(
                    sequence__isnull=True,
                    number__isnull=True,
                    released_at__isnull=True,
                    superseded_at__isnull=True,
                    chain_hash="",
                )
                | Q(
                    sequence__isnull=False,
                    number__isnull=False,
                    released_at__isnull=False,
                    cancelled_at__isnull=True,
                )
                & ~Q(chain_hash=""),
                name="released_wholly_or_not_at_all",
            ),
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True) | Q(superseded_at__gt=F("released_at")),
                name="superseded_after_released",
            ),
            models.CheckConstraint(
                condition=~Q(action__in=["corrected", "retracted", "taken_down"])
                | ~Q(note="")
                | Q(erased_at__isnull=False),
                name="corrections_and_withdrawals_say_why",
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "date", "key"],
                condition=Q(superseded_at__isnull=True),
                name="edition_current_by_date",
            ),
            models.Index(
                fields=["kind", "released_at", "id"],
                condition=Q(superseded_at__isnull=True),
                name="edition_current_by_release",
            ),
            models.Index(fields=["kind", "key", "released_at"], name="edition_by_address"),
            models.Index(fields=["released_at"], name="edition_by_release"),
            models.Index(fields=["action", "sequence"], name="edition_by_action"),
            models.Index(
                fields=["due_at"],
                condition=Q(sequence__isnull=True, cancelled_at__isnull=True),
                name="edition_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}, edition {self.number or 'waiting'}"

    @property
    def is_tombstone(self) -> bool:
        return self.action in self.TOMBSTONES

    @property
    def is_waiting(self) -> bool:
        return self.sequence is None and self.cancelled_at is None

    @property
    def due_in_words(self) -> str:
        """When it comes out, as the desk said it and in UTC."""
        return zones.in_words(self.due_at, self.due_zone) if self.due_at else ""

    @property
    def is_dated(self) -> bool:
        return self.date != UNDATED


class Rendition(models.Model):
    """An edition in one language. A tombstone has none."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="renditions")
    language = models.CharField(max_length=12)
    is_default = models.BooleanField(help_text="Shown where the reader's language is not written.")
    title = models.TextField()
    text = models.TextField(help_text="What search reads.")
    folded = models.TextField(help_text="The text in the skeleton that all spellings share.")
    document = models.TextField(help_text="Canonical JSON, sent as it stands.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "language"], name="one_rendition_for_each_language"),
            models.UniqueConstraint(
                fields=["edition"], condition=Q(is_default=True), name="one_default_rendition"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Facet(models.Model):
    """A published value that lists filter by and pages join by: ``election=kz-2023-majilis``."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="facets")
    name = models.CharField(max_length=30)
    value = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "name", "value"], name="each_facet_value_once"),
        ]
        indexes = [models.Index(fields=["name", "value", "edition"], name="facet_by_value")]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"

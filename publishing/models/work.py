"""What the desk remembers of the way to a record's next edition: how far it is, who wrote it, who moved it."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from publishing.states import Stage


class WorkStateQuerySet(models.QuerySet[Any]):
    """Work, for the desk's lists. Order as you need: the oldest submission first is ``submitted_at``."""

    def in_review(self) -> Self:
        """Submitted, and neither sent back, withdrawn nor published since."""
        return self.filter(stage=Stage.IN_REVIEW)

    def sent_back(self) -> Self:
        """Sent back with a reason, and not submitted or published since."""
        return self.filter(stage=Stage.DRAFT, sent_back_at__isnull=False)

    def waiting_for(self, user: Any) -> Self:
        """What ``user`` should review: what is assigned to them, and what nobody has and they may publish."""
        mine = Q(reviewer=user)
        if user.has_perm("publishing.publish_record"):
            mine |= Q(reviewer__isnull=True) & ~self._written_by(user)
        return self.in_review().filter(mine)

    def sent_back_to(self, user: Any) -> Self:
        """What came back to ``user``, who had submitted it."""
        return self.sent_back().filter(submitted_by=user)

    @staticmethod
    def _written_by(user: Any) -> Q:
        if not settings.SECOND_PERSON:
            return Q(pk__in=[])
        return Q(Exists(Writing.objects.unpublished().filter(record=OuterRef("record"), by=user)))


class WorkState(models.Model):
    """How far a record is on its way to the next edition. A record without one has nothing under way."""

    record = models.UUIDField(primary_key=True, help_text="The id of the record.")
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=300, help_text="What the record was called when it last moved.")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFT)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    sent_back_at = models.DateTimeField(null=True)

    objects = WorkStateQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        permissions = [
            ("override_second_person", "Can publish what they wrote themselves, giving a reason"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage=Stage.IN_REVIEW) | Q(submitted_at__isnull=False),
                name="what_is_in_review_was_submitted",
            ),
            models.CheckConstraint(
                condition=Q(reviewer__isnull=True) | Q(stage=Stage.IN_REVIEW),
                name="only_what_is_in_review_has_a_reviewer",
            ),
            models.CheckConstraint(
                condition=Q(sent_back_at__isnull=True) | Q(stage=Stage.DRAFT),
                name="only_a_draft_was_sent_back",
            ),
        ]
        indexes = [models.Index(fields=["stage", "reviewer"], name="work_by_stage")]

    def __str__(self) -> str:
        return self.title


class WritingQuerySet(models.QuerySet[Any]):
    def unpublished(self) -> Self:
        """What no edition took out: none was written since, or the one that waited was cancelled."""
        return self.filter(Q(edition__isnull=True) | Q(edition__cancelled_at__isnull=False))


class Writing(models.Model):
    """That somebody wrote a record, and the edition that took the last of it out."""

    record = models.UUIDField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    edition = models.ForeignKey("publishing.Edition", null=True, on_delete=models.PROTECT, related_name="+")

    objects = WritingQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["record", "by"], name="one_writing_for_each_writer"),
        ]

    def __str__(self) -> str:
        return f"{self.record} by {self.by}"


class WorkEvent(models.Model):
    """A move of the workflow: who made it, when, and what they said. Never changed."""

    record = models.UUIDField()
    kind = models.CharField(max_length=30)
    move = models.CharField(max_length=20, help_text="A name in the table of moves.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=150, blank=True, default="")
    at = models.DateTimeField()
    text = models.TextField(blank=True, default="", help_text="The note or the reason that came with it.")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    edition = models.ForeignKey("publishing.Edition", null=True, on_delete=models.PROTECT, related_name="+")
    overridden = models.BooleanField(
        default=False,
        help_text="Whether its own writer let it out, with a reason instead of a second person.",
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(overridden=False) | ~Q(text=""), name="an_override_says_why"),
        ]
        indexes = [
            models.Index(fields=["record", "at"], name="work_event_by_record"),
            models.Index(fields=["at"], name="work_event_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.move} by {self.by_name}"

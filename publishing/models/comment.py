"""What the desk says about a record, and about a single field of it. No reader ever sees any of it."""

from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Q


class CommentQuerySet(models.QuerySet[Any]):
    def threads(self) -> Self:
        """What opens a conversation; replies hang below it."""
        return self.filter(reply_to__isnull=True)

    def unresolved(self) -> Self:
        """Conversations that nobody has closed."""
        return self.threads().filter(resolved_at__isnull=True)

    def for_user(self, user: AbstractBaseUser) -> Self:
        """Conversations in which somebody called on ``user`` by name, in the first comment or in a reply."""
        called_on = self.model.objects.filter(mentions=user)
        return self.filter(Q(pk__in=called_on.values("pk")) | Q(pk__in=called_on.values("reply_to")))

    def about(self, record: Any) -> Self:
        return self.filter(record=record.pk)

    def in_order(self) -> Self:
        return self.order_by("at", "pk")


class Comment(models.Model):
    """One comment, or one reply to it. ``field`` is empty for the record as a whole, the name of one of its own
    fields, or ``rows/<id of the row>/<field>`` for a field of one of its rows.
    """

    record = models.UUIDField()
    kind = models.CharField(max_length=30)
    field = models.CharField(max_length=200, blank=True, default="")
    place = models.CharField(
        max_length=300,
        blank=True,
        default="",
        help_text="The field in words, as it was when this was written.",
    )
    text = models.TextField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    author_name = models.CharField(max_length=150, blank=True, default="")
    at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    reply_to = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="replies")
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    objects = CommentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(reply_to__isnull=True) | Q(resolved_at__isnull=True),
                name="conversation_is_resolved_as_a_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["record", "at"], name="comment_by_record"),
            models.Index(fields=["kind", "resolved_at"], name="comment_by_kind"),
        ]

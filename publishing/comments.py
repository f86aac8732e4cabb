"""The verbs of a conversation at the desk: comment, reply, change, remove, resolve, reopen.

None of them touches the record: a comment is no change of it, and no save of it loses a comment.
"""

import datetime
import re
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.functions import Lower

from publishing import registry
from publishing.errors import Refused
from publishing.models import Comment
from publishing.people import name_of

LONGEST = 5000
CALLED = re.compile(r"(?<![\w.@+-])@([\w.@+-]+)")


def write(
    record: Any,
    text: str,
    *,
    by: User,
    at: datetime.datetime,
    field: str = "",
    place: str = "",
    reply_to: Comment | None = None,
) -> Comment:
    """Comment on ``record`` or on its ``field``, called ``place`` in words; or reply to a comment on it."""
    text = _said(text)
    with transaction.atomic():
        if reply_to is not None:
            reply_to = _as_it_is(reply_to)
            if reply_to.reply_to_id is not None or reply_to.record != record.pk:
                raise Refused("Reply to the comment that opens the conversation.")
            _refuse_resolved(reply_to)
            field, place = reply_to.field, reply_to.place
        comment = Comment.objects.create(
            record=record.pk,
            kind=registry.for_model(type(record)).kind,
            field=field,
            place=place,
            text=text,
            author=by,
            author_name=name_of(by),
            at=at,
            reply_to=reply_to,
        )
        comment.mentions.set(called_on(text))
    return comment


def rewrite(comment: Comment, text: str, *, by: User, at: datetime.datetime) -> Comment:
    """Change one's own comment while its conversation is open; that it was changed is shown."""
    text = _said(text)
    with transaction.atomic():
        comment = _own(comment, by)
        comment.text, comment.edited_at = text, at
        comment.save(update_fields=["text", "edited_at"])
        comment.mentions.set(called_on(text))
    return comment


def remove(comment: Comment, *, by: User, at: datetime.datetime) -> None:
    """Take back one's own comment while nobody has replied to it."""
    with transaction.atomic():
        comment = _own(comment, by)
        if comment.replies.exists():
            raise Refused("Somebody has replied to this, so it stays. Change its text, or resolve it.")
        comment.delete()


def resolve(comment: Comment, *, by: User, at: datetime.datetime) -> Comment:
    """Close a conversation. Who asks has seen to it that ``by`` may."""
    return _set_resolved(comment, by, at)


def reopen(comment: Comment, *, by: User, at: datetime.datetime) -> Comment:
    return _set_resolved(comment, None, None)


def called_on(text: str) -> list[User]:
    """Return the people of the desk whom ``text`` calls on: ``@`` and the username, in any case."""
    names = {name.lower() for found in CALLED.findall(text) for name in (found, found.rstrip(".-+@"))}
    if not names:
        return []
    people = User.objects.filter(is_active=True, is_staff=True).alias(called=Lower("username"))
    return list(people.filter(called__in=names).order_by("pk"))


def _said(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise Refused("Write something first.")
    if len(text) > LONGEST:
        raise Refused(f"A comment holds {LONGEST} characters at most; this one has {len(text)}.")
    return text


def _as_it_is(comment: Comment) -> Comment:
    """Read it again, and hold it until the transaction ends."""
    found = Comment.objects.select_for_update().filter(pk=comment.pk).first()
    if found is None:
        raise Refused("This comment is no longer there: its author has taken it back.")
    return found


def _own(comment: Comment, by: User) -> Comment:
    comment = _as_it_is(comment)
    if comment.author_id != by.pk:
        raise PermissionDenied(f"{by} did not write this comment.")
    _refuse_resolved(comment.reply_to or comment)
    return comment


def _refuse_resolved(thread: Comment) -> None:
    if thread.resolved_at is not None:
        raise Refused("This conversation is resolved. Reopen it first.")


def _set_resolved(comment: Comment, by: User | None, at: datetime.datetime | None) -> Comment:
    with transaction.atomic():
        comment = _as_it_is(comment)
        if comment.reply_to_id is not None:
            raise Refused("A conversation is resolved as a whole, not one reply of it.")
        if (comment.resolved_at is None) == (at is None):
            raise Refused("Somebody did this already." if at else "This conversation is open.")
        comment.resolved_by, comment.resolved_at = by, at
        comment.save(update_fields=["resolved_by", "resolved_at"])
    return comment

"""What a list of records shows of the desk's own work: who has one open, what is still being discussed."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join

from publishing.models import Comment, Editing
from publishing.people import name_of


class MarkedAdmin(admin.ModelAdmin):
    """Adds one narrow column, which is empty where nobody is at work."""

    class Media:
        css = {"all": ("desk/editing.css",)}

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        mark(changelist.result_list, self.kind, at=timezone.now())
        return changelist

    @admin.display(description="At work")
    def at_work(self, record: Any) -> str:
        editors, unresolved = getattr(record, "editors", ()), getattr(record, "unresolved", 0)
        marks = [("desk-mark-editing", f"Being edited by {', '.join(editors)}", "✎", ", ".join(editors))]
        noun = "unresolved comment" if unresolved == 1 else "unresolved comments"
        marks.append(("desk-mark-comments", f"{unresolved} {noun}", "✉", str(unresolved)))
        shown = [one for one, is_there in zip(marks, (editors, unresolved), strict=True) if is_there]
        mark_of = '<span class="desk-mark {}" title="{}"><span aria-hidden="true">{}</span> {}</span>'
        return format_html_join(" ", mark_of, shown)


def mark(records: Iterable[Any], kind: str, *, at: datetime.datetime) -> None:
    """Say of each record who edits it and how many conversations are open: two queries, however long the list."""
    editors: dict[Any, dict[int, str]] = defaultdict(dict)
    for editing in Editing.objects.present(at).filter(kind=kind):
        editors[editing.record].setdefault(editing.user_id, name_of(editing.user))
    open_ones = Comment.objects.unresolved().filter(kind=kind).values("record").annotate(number=Count("pk"))
    numbers = dict(open_ones.values_list("record", "number"))
    for record in records:
        record.editors = tuple(editors[record.pk].values()) if record.pk in editors else ()
        record.unresolved = numbers.get(record.pk, 0)

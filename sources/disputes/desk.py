"""What editors see of disputes: on the form of a record, and as a filter of lists."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, JsonResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join

from publishing.admin import RecordAdmin
from publishing.desk import blocks
from publishing.models import Edition
from sources.disputes import unsaved
from sources.disputes.shape import OPEN, SETTLED


def _open(entries, ask):
    """As readers see it: claims of the live edition exclude each other, and none is preferred."""
    disputed = Edition.objects.live().with_facet("disputed", OPEN)
    return entries.filter(pk__in=disputed.values("record")).order_by("title", "pk")


def _whether_touched(entry, ask):
    return f"Last changed {blocks.ago(entry.changed_at, ask.at)}" if entry.changed_at else ""


blocks.register(
    blocks.Block(
        "disputes",
        "Open disputes",
        "No two claims of a live page contradict each other without one being preferred.",
        narrow=_open,
        tell=_whether_touched,
        place=80,
    )
)


class InDisputeFilter(admin.SimpleListFilter):
    """By what readers see, like the public state: whether claims of the live edition contradict each other."""

    title = "in dispute"
    parameter_name = "disputed"

    def lookups(self, request, model_admin):
        return [(OPEN, "Open"), (SETTLED, "One claim preferred")]

    def queryset(self, request, queryset):
        if self.value() not in (OPEN, SETTLED):
            return queryset
        disputed = Edition.objects.live().with_facet("disputed", self.value())
        return queryset.filter(pk__in=disputed.values("record"))


class DisputedAdmin(RecordAdmin):
    """A record whose claims may contradict each other. The form lists how, as it stands after the last saving, and
    says so of rows that are being typed."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_typed_disputes"
        view = self.admin_site.admin_view(self.typed_disputes_view)
        return [
            path("disputes/", view, name=name),
            path("<uuid:pk>/disputes/", view, name=name),
            *super().get_urls(),
        ]

    def typed_disputes_view(self, request, pk=None):
        """Answer which rows of the form, as it was sent, contradict which."""
        record = self.get_queryset(request).filter(pk=pk).first() if pk else None
        if pk and record is None:
            raise Http404("There is no such record.")
        may = self.has_change_permission(request, record) if record else self.has_add_permission(request)
        if not may:
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        disputes, typed = unsaved.disputes(self, request, record)
        return JsonResponse({"notes": [_note(dispute, typed) for dispute in disputes]})

    def render_change_form(self, request, context, *args, **kwargs):
        record = kwargs.get("obj")
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_typed_disputes"
        context["typed_disputes_url"] = reverse(name, args=[record.pk] if record else [])
        return super().render_change_form(request, context, *args, **kwargs)

    def get_list_filter(self, request):
        return (*super().get_list_filter(request), InDisputeFilter)

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "contradictions")

    def get_fieldsets(self, request, obj=None):
        return (
            *super().get_fieldsets(request, obj),
            ("Where its sources disagree", {"fields": ("contradictions",)}),
        )

    @admin.display(description="In dispute")
    def contradictions(self, record):
        if record.pk is None or not record.disputes:
            return "No two claims of this record contradict each other."
        lines = ((_subject(dispute), _sides(dispute)) for dispute in record.disputes)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}: {}</li>", lines))


def _subject(dispute):
    first = dispute.first
    return ", ".join(filter(None, (str(first.subject or ""), first.measure, first.place)))


def _sides(dispute):
    said = (f"{value.first.written} ({_sources(value)})" for value in dispute.values)
    return f"{' or '.join(said)}. {'Open.' if dispute.is_open else 'One is preferred.'}"


def _sources(value):
    return "; ".join(_source(claim) for claim in value.claims)


def _source(claim):
    if claim.document_id is None:
        return "no document chosen yet"
    return f"{claim.document}, {claim.locator}" if claim.locator else str(claim.document)


def _note(dispute, typed):
    """What is said at the rows of a dispute, each named as in the form or, where it was not sent, by its id."""
    rows = [typed.get(claim.pk, str(claim.pk)) for claim in unsaved.claims_of(dispute)]
    return {"rows": rows, "said": f"{_subject(dispute)}: {_sides(dispute)}"}

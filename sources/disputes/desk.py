"""What editors see of disputes: on the form of a record, and as a filter of lists."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join

from publishing.admin import RecordAdmin
from publishing.desk import blocks
from publishing.models import Edition
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
    """A record whose claims may contradict each other. The form lists how, as it stands after the last saving."""

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
    return "; ".join(f"{claim.document}, {claim.locator}" for claim in value.claims)

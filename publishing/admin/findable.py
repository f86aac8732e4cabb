"""Records are found by any spelling of a name: in lists, and wherever a relation is chosen."""

from django.contrib import admin
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest

from publishing.models import DeskEntry


class FindableAdmin(admin.ModelAdmin):
    """Adds what the desk's own line on a record knows to what ``search_fields`` find."""

    kind: str

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        plain, may_repeat = super().get_search_results(request, queryset, search_term)
        if not search_term.strip():
            return plain, may_repeat
        lines = DeskEntry.objects.of(self.kind)
        is_choice = getattr(request.resolver_match, "url_name", "") == "autocomplete"
        found = lines.named(search_term) if is_choice else lines.saying(search_term)
        either = queryset.filter(
            Q(pk__in=found.values("pk")) | Q(pk__in=plain.order_by().values("pk")),
        )
        return (self._closest_first(request, either, search_term) if is_choice else either), False

    def _closest_first(self, request: HttpRequest, records: QuerySet, words: str) -> QuerySet:
        """Whoever picks from a short list wants first what is called so, not what only mentions it."""
        lines = DeskEntry.objects.filter(pk=OuterRef("pk")).closest_first(words).order_by()
        return records.annotate(closeness=Subquery(lines.values("rank")[:1])).order_by(
            F("closeness").asc(nulls_last=True), *self.get_ordering(request), "pk"
        )

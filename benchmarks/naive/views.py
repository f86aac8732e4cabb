"""A feed and a page made from records at each request, with the loading plans that the product's desk uses."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from rest_framework.viewsets import ModelViewSet

from benchmarks.naive.serializers import StatementSerializer
from elections.models import Election, Tally
from observers.models import Mission, Statement

STATEMENTS_SHOWN, MISSIONS_SHOWN = 12, 24


class StatementViewSet(ModelViewSet):
    queryset = Statement.objects.with_rows().order_by("-issued_on", "-key")
    serializer_class = StatementSerializer
    lookup_field = "key"


class ChangeViewSet(ModelViewSet):
    queryset = Statement.objects.with_rows().order_by("changed_at", "pk")
    serializer_class = StatementSerializer


def election(request: HttpRequest, key: str) -> HttpResponse:
    """The election with its figures, tallies, missions and newest statements."""
    record = get_object_or_404(Election.objects.with_rows(), key=key)
    statements = Statement.objects.filter(elections=record).select_related("mission")
    context = {
        "election": record,
        "tallies": Tally.objects.with_rows().filter(election=record).order_by("-released_on", "key"),
        "missions": Mission.objects.with_rows().filter(elections=record).order_by("key")[:MISSIONS_SHOWN],
        "statements": statements.order_by("-issued_on", "-key")[:STATEMENTS_SHOWN],
    }
    return render(request, "naive/election.html", context)

from django.db.models import Case, F, Q, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from publishing import registry
from publishing.folding import fold
from publishing.models import Edition
from website import filters, kinds
from website.editions import items, with_content
from website.excerpts import Hit, excerpt
from website.teasers import teaser

BEARERS_OF_NAMES = ("party", "person", "organisation", "place", "chamber")


def search(request: HttpRequest) -> HttpResponse:
    """Published records that hold every word asked for, in any spelling: those who bear the name come first."""
    words = filters.word(request.GET, "q")
    kind = filters.word(request.GET, "kind")
    choices = [(other.kind, kinds.plural(other.kind)) for other in registry.kinds()]
    context = {"words": words, "kind": kind, "kinds": choices, "can_search": bool(fold(words))}
    if context["can_search"]:
        editions = Edition.objects.live().matching(words)
        if registry.is_kind(kind):
            editions = editions.of(kind)
        skeleton = fold(words)
        begins = Q(shown__folded__startswith=skeleton)
        whole = Q(shown__folded__startswith=f"{skeleton} ") | Q(shown__folded__contains=f" {skeleton} ")
        named = Case(
            When(whole & Q(kind__in=BEARERS_OF_NAMES), then=Value(0)),
            When(begins, then=Value(1)),
            When(whole, then=Value(2)),
            default=Value(3),
        )
        readable = with_content(editions).annotate(shown_text=F("shown__text"), place=named)
        page = filters.page_of(request, readable.order_by("place", "-date", "-pk"))
        context |= {
            "page": page,
            "query": filters.address_without_page(request),
            "hits": [
                Hit(kinds.singular(edition.kind), teaser(item), excerpt(edition.shown_text, words))
                for edition, item in zip(page.object_list, items(page.object_list), strict=True)
            ],
        }
    return render(request, "website/search.html", context)

"""The pages that gather editions, as the desk shows them before something goes out."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.text import capfirst

from publishing import audience, registry
from publishing.audience import GATHERING, Page


@audience.pages_from
def gathering(kind: str, facets: set[tuple[str, str]]) -> Iterator[Page]:
    document = registry.get(kind)
    yield Page(f"/{document.path}/", capfirst(document.plural), GATHERING)
    if kind != "dispute" and any(name == "disputed" for name, _value in facets):
        yield Page(reverse("website:disputes"), "Disputes", GATHERING)
    yield Page(reverse("website:home"), "The front page", GATHERING)
    yield Page(reverse("website:search"), "Search", GATHERING)

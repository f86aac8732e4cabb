"""What an address may ask of a list: its facets, a page number, words to search for."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import EmptyPage, Page, PageNotAnInteger, Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, QueryDict

from publishing import reading, registry
from publishing.models import Edition, Facet
from website.wording import spelled

OFFERED = ["year", "type", "stage", "topic", "rating", "status", "language"]
LABELS = {
    ("rating", "none"): "No verdict",
    ("type", "ambiguity"): "Left open by the source",
    ("type", "apparent"): "Only looks like one",
    ("type", "arithmetic"): "Numbers do not add up",
    ("type", "error"): "Probably a slip",
}
NEWEST_FIRST = {"year"}
PAGE_LENGTH = 30
MAX_LENGTH = 120


@dataclass(slots=True)
class Choice:
    """One value that a list can be narrowed to."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(slots=True)
class Filter:
    """One facet as a form field."""

    name: str
    label: str
    choices: list[Choice]


def chosen(request: HttpRequest, kind: str) -> dict[str, str]:
    """Read the facets of ``kind`` that the address asks for; names that mean nothing here are passed over."""
    wanted = {name: word(request.GET, name) for name in registry.get(kind).facet_names}
    if wanted.get("year") and not (
        wanted["year"].isascii() and wanted["year"].isdigit() and len(wanted["year"]) == 4
    ):
        raise BadRequest("A year is written with four digits, such as 2023.")
    return {name: value for name, value in wanted.items() if value}


def word(parameters: QueryDict, name: str) -> str:
    value = parameters.get(name, "").strip()
    if len(value) > MAX_LENGTH:
        raise BadRequest(f"The value of “{name}” is too long: {MAX_LENGTH} characters are the most.")
    return value


def narrowed(editions: QuerySet[Edition], wanted: dict[str, str]) -> QuerySet[Edition]:
    """Keep editions that carry every wanted facet; a record that has moved is found by any of its keys."""
    for name, value in wanted.items():
        values = reading.keys_of(name, value) if registry.is_kind(name) else [value]
        editions = editions.with_facet(name, *values)
    return editions


def offered(kind: str, wanted: dict[str, str]) -> list[Filter]:
    """The facets worth choosing from, with how many records each value leaves. One query."""
    names = [name for name in OFFERED if name in registry.get(kind).facet_names]
    counts = (
        Facet.objects.filter(name__in=names, edition__in=Edition.objects.live().of(kind))
        .values_list("name", "value")
        .annotate(count=Count("pk"))
        .order_by("name", "value")
    )
    choices: dict[str, list[Choice]] = {name: [] for name in names}
    for name, value, count in counts:
        choices[name].append(
            Choice(value, LABELS.get((name, value)) or spelled(value), count, wanted.get(name) == value)
        )
    for name in NEWEST_FIRST & choices.keys():
        choices[name].reverse()
    return [Filter(name, spelled(name), found) for name, found in choices.items() if len(found) > 1]


def references(wanted: dict[str, str]) -> list[dict[str, Any]]:
    """Other records that the list is narrowed to, as references."""
    return [
        {"kind": name, "key": value, "label": ""} for name, value in wanted.items() if registry.is_kind(name)
    ]


def page_of(request: HttpRequest, editions: QuerySet[Edition], length: int = PAGE_LENGTH) -> Page:
    """The page that the address asks for. Beyond the end is not found, a page that is no number is refused."""
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit()):
        raise BadRequest("A page is a whole number, such as page=2.")
    try:
        return Paginator(editions, length).page(int(asked[:9]))
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404("There are not so many pages.") from error


def address_without_page(request: HttpRequest) -> str:
    """The query string to which a page number is added, with a trailing ampersand where one is needed."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return f"{parameters.urlencode()}&" if parameters else ""

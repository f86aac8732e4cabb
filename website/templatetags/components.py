"""The pieces that pages are built of. A tag's keyword arguments are all that its template sees."""

import re
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.template.context import RequestContext

from publishing.differences import Section
from publishing.models import Edition
from website import wording
from website.allegations import Allegation
from website.excerpts import Hit
from website.facts import Fact
from website.figures import Measure
from website.history import Entry
from website.instants import Asked
from website.names import Name
from website.pages import PartyResult
from website.results import MEASURES, Comparison
from website.rules import Provision, Rules
from website.teasers import Teaser
from website.themes import Themes

register = template.Library()

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SAID_WITH_NUMBER = "exactly"
VIEWS = ("claim", "opinion", "forecast")


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag(takes_context=True)
def absolute(context: RequestContext, *, path: str) -> str:
    return context["request"].build_absolute_uri(path)


@register.inclusion_tag("components/edition_line.html")
def edition_line(*, edition: Any, is_preview: bool = False) -> dict[str, Any]:
    return {"edition": edition, "is_preview": is_preview}


@register.inclusion_tag("components/corrections.html")
def correction_notes(*, editions: list[Any]) -> dict[str, Any]:
    return {"editions": editions}


@register.inclusion_tag("components/history.html")
def history(*, entries: list[Entry], url: str) -> dict[str, Any]:
    """``url`` is the record's own address, which answers for any instant."""
    return {"entries": entries, "url": url}


@register.inclusion_tag("components/archive_note.html")
def archive_note(
    *, edition: Edition, newest: Edition, url: str, asked: Asked | None = None
) -> dict[str, Any]:
    return {"edition": edition, "newest": newest, "url": url, "asked": asked}


@register.inclusion_tag("components/differences.html")
def difference_table(*, section: Section) -> dict[str, Any]:
    return {"section": section}


@register.inclusion_tag("components/change.html")
def change(*, change: Any) -> dict[str, Any]:
    return {"change": change}


@register.inclusion_tag("components/reference.html")
def reference(*, to: dict[str, str]) -> dict[str, Any]:
    return {"to": to}


@register.inclusion_tag("components/references.html")
def references(*, to: list[dict[str, str]]) -> dict[str, Any]:
    return {"to": to}


@register.inclusion_tag("components/facts.html")
def fact_list(*, facts: list[Fact]) -> dict[str, Any]:
    return {"facts": facts}


@register.inclusion_tag("components/citation.html")
def citation(
    *, cite: dict[str, Any] | None, name: str = "Source", about: str = "", is_one_of_many: bool = False
) -> dict[str, Any]:
    """``about`` tells one control from the next to those who only hear it; of many sources each says its place."""
    return {"cite": cite, "name": name, "about": about, "is_one_of_many": is_one_of_many}


@register.inclusion_tag("components/status.html")
def status(*, cite: dict[str, Any] | None) -> dict[str, Any]:
    return {"cite": cite}


@register.inclusion_tag("components/amount.html")
def amount(*, of: dict[str, Any], measure: str = "value", unit: str = "") -> dict[str, Any]:
    said, number, unit = wording.amount(of, measure, unit)
    return {"said": said, "number": number, "unit": unit, "is_known": of.get(measure) is not None}


@register.inclusion_tag("components/bar.html")
def bar(*, length: str, colour: str = "") -> dict[str, Any]:
    return {"length": length, "colour": colour if COLOUR.fullmatch(colour or "") else ""}


@register.inclusion_tag("components/swatch.html")
def swatch(*, colour: str) -> dict[str, Any]:
    return {"colour": colour if COLOUR.fullmatch(colour or "") else ""}


@register.inclusion_tag("components/tally.html")
def tally_table(*, tally: dict[str, Any], caption: str) -> dict[str, Any]:
    return {"tally": tally, "caption": caption}


@register.inclusion_tag("components/tally_cell.html")
def tally_cell(*, line: dict[str, Any], column: str, is_key: bool) -> dict[str, Any]:
    notes = {"votes": line.get("votes_as_written"), "seats": _category(line)}
    return {
        "line": line,
        "column": column,
        "unit": "percent" if column == "share" else "",
        "note": notes.get(column) or "",
        "is_known": line.get(column) is not None,
        "is_key": is_key,
    }


def _category(line: dict[str, Any]) -> str:
    return "" if line["seat_category"] == "total" else line["seat_category_label"]


@register.inclusion_tag("components/comparison.html")
def comparison_table(*, comparison: Comparison) -> dict[str, Any]:
    return {"comparison": comparison}


@register.inclusion_tag("components/figures.html")
def figures(*, measures: list[Measure]) -> dict[str, Any]:
    return {"measures": measures}


@register.inclusion_tag("components/party_results.html")
def party_results(*, results: list[PartyResult]) -> dict[str, Any]:
    columns = [name for name in MEASURES if any(result.line.get(name) is not None for result in results)]
    return {"results": results, "columns": columns}


@register.inclusion_tag("components/party_names.html")
def party_names(*, names: list[Name]) -> dict[str, Any]:
    return {"names": names}


@register.inclusion_tag("components/provision.html")
def provision(*, of: Provision) -> dict[str, Any]:
    return {"of": of}


@register.inclusion_tag("components/rules.html")
def rules_table(*, rules: Rules) -> dict[str, Any]:
    return {"rules": rules}


@register.inclusion_tag("components/polling_dates.html")
def polling_dates(*, dates: list[dict[str, Any]]) -> dict[str, Any]:
    return {"dates": dates}


@register.inclusion_tag("components/period.html")
def period(*, since: str | None, until: str | None, is_over: bool = False) -> dict[str, Any]:
    return {"since": since, "until": until, "is_over": is_over}


@register.inclusion_tag("components/finding.html")
def finding(*, of: dict[str, Any]) -> dict[str, Any]:
    return {"of": of, "is_view": of["cite"]["status"] in VIEWS}


@register.inclusion_tag("components/themes.html")
def theme_table(*, themes: Themes, caption: str) -> dict[str, Any]:
    return {"themes": themes, "caption": caption}


@register.inclusion_tag("components/said.html")
def said(*, of: dict[str, Any]) -> dict[str, Any]:
    return {"of": of, "is_view": of["cite"]["status"] in VIEWS}


@register.inclusion_tag("components/allegation.html")
def allegation_block(*, of: Allegation, level: int = 3) -> dict[str, Any]:
    return {"of": of, "document": of.document, "level": level}


@register.inclusion_tag("components/allegations.html")
def allegation_list(*, allegations: list[Allegation], more: str = "") -> dict[str, Any]:
    return {"allegations": allegations, "more": more}


@register.inclusion_tag("components/steps.html")
def step_list(*, steps: list[dict[str, Any]]) -> dict[str, Any]:
    return {"steps": steps}


@register.inclusion_tag("components/visits.html")
def visit_list(*, of: dict[str, Any]) -> dict[str, Any]:
    return {"of": of}


@register.inclusion_tag("components/quotation.html")
def quotation(*, quote: dict[str, Any]) -> dict[str, Any]:
    return {"quote": quote}


@register.inclusion_tag("components/teaser.html")
def teaser(*, of: Teaser, level: int = 3) -> dict[str, Any]:
    return {"of": of, "level": level}


@register.inclusion_tag("components/search_hit.html")
def search_hit(*, of: Hit) -> dict[str, Any]:
    return {"of": of}


@register.inclusion_tag("components/shelf.html")
def shelf(*, heading: str, anchor: str, teasers: list[Teaser], more: str = "") -> dict[str, Any]:
    return {"heading": heading, "teasers": teasers, "more": more, "anchor": anchor}


@register.inclusion_tag("components/empty.html")
def empty(*, text: str, url: str = "", link: str = "") -> dict[str, Any]:
    return {"text": text, "url": url, "link": link}


@register.inclusion_tag("components/pages.html")
def page_links(*, page: Page, query: str) -> dict[str, Any]:
    return {"page": page, "query": query}

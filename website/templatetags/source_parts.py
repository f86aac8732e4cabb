"""The pieces of the pages on sources, people and bodies."""

from typing import Any

from django import template

from website.claims import Group

register = template.Library()
SHOWN_OPEN = 20


@register.inclusion_tag("components/claims.html")
def claim_groups(*, groups: list[Group], has_one_source: bool = False) -> dict[str, Any]:
    """On the page of their source the claims say their lines; elsewhere each says its source."""
    count = sum(len(group.claims) for group in groups)
    return {"groups": groups, "has_one_source": has_one_source, "is_open": count <= SHOWN_OPEN}


@register.inclusion_tag("components/descriptions.html")
def description_list(*, descriptions: list[dict[str, Any]]) -> dict[str, Any]:
    return {"descriptions": descriptions}


@register.inclusion_tag("components/bibliography.html")
def bibliography(*, notes: list[dict[str, Any]]) -> dict[str, Any]:
    return {"notes": notes}


@register.inclusion_tag("components/links.html")
def link_list(*, links: list[dict[str, Any]]) -> dict[str, Any]:
    return {"links": links}

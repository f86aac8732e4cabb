"""What stands above and below every page."""

from typing import Any

from django import template
from django.conf import settings
from django.template import RequestContext

register = template.Library()
SECTIONS = [
    ("elections", "Elections"),
    ("parties", "Parties"),
    ("observers", "Observers"),
    ("statements", "Statements"),
    ("recommendations", "Recommendations"),
    ("allegations", "Allegations"),
    ("stories", "Stories"),
    ("disputes", "Disputes"),
    ("sources", "Sources"),
]


@register.inclusion_tag("components/masthead.html", takes_context=True)
def masthead(context: RequestContext) -> dict[str, Any]:
    request = context.get("request")
    section = request.path.split("/")[1] if request else ""
    return {
        "site_name": settings.SITE_NAME,
        "sections": SECTIONS,
        "section": section,
        "words": context.get("words", ""),
    }


@register.inclusion_tag("components/foot.html")
def foot() -> dict[str, Any]:
    return {"site_name": settings.SITE_NAME}

from typing import Any

from django import template

from website.disputes import Disagreement

register = template.Library()


@register.inclusion_tag("components/disagreement.html")
def disagreement(*, of: Disagreement, level: int = 3, is_named: bool = True) -> dict[str, Any]:
    """``is_named`` is False on the page of the dispute itself, whose heading says the question already."""
    return {"of": of, "level": level, "is_named": is_named}

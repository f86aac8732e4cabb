"""Pictures and long texts."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from website import pictures, prose

register = template.Library()


@register.inclusion_tag("components/picture.html")
def picture(
    *,
    of: dict[str, Any],
    fills: str = "100vw",
    shape: str = "",
    is_lazy: bool = True,
    is_silent: bool = False,
) -> dict[str, Any]:
    """``fills`` is how wide it stands, as the attribute ``sizes`` says; silent where words beside it say the same."""
    return {"of": pictures.picture(of, shape), "fills": fills, "is_lazy": is_lazy, "is_silent": is_silent}


@register.inclusion_tag("components/credit.html")
def credit(*, of: dict[str, Any]) -> dict[str, Any]:
    return {"of": of}


@register.simple_tag
def body(*, document: dict[str, Any]) -> SafeString:
    return mark_safe(prose.body(document))  # noqa: S308 -- sanitised when it was written


@register.filter
def share(image: dict[str, Any] | None) -> dict[str, Any] | None:
    return pictures.share(image)

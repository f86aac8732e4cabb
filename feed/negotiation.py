"""Which of the media types that an address offers does the reader accept?"""

from typing import Any

from django.http import HttpRequest
from rest_framework.negotiation import BaseContentNegotiation

from feed.problems import Problem

JSON = "application/json"
YAML = "application/yaml"
HTML = "text/html"
OPENAPI_JSON = "application/vnd.oai.openapi+json"
OPENAPI_YAML = "application/vnd.oai.openapi"


def chosen(request: HttpRequest, offered: tuple[str, ...]) -> str:
    """The media type to answer in: the first one offered unless another is preferred. Raises Problem."""
    accepts = request.META.get("HTTP_ACCEPT", "").strip()
    if accepts in ("", "*/*", offered[0]):
        return offered[0]
    preferred = request.get_preferred_type(list(offered))
    if preferred is None:
        # A parameter such as charset asks for nothing that could be refused.
        accepted = {f"{media.main_type}/{media.sub_type}" for media in request.accepted_types}
        preferred = next((media for media in offered if media in accepted), None)
    if preferred is None:
        raise Problem(
            "not-acceptable", f"This address offers {' and '.join(offered)}.", offered=list(offered)
        )
    return preferred


class Settled(BaseContentNegotiation):
    """The door has negotiated before REST framework is asked."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> tuple[Any, str]:
        return renderers[0], renderers[0].media_type

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """Who is asking. A proxy appends the address it saw to X-Forwarded-For; the rest of it is hearsay."""
    if settings.BEHIND_PROXY and (forwarded := request.headers.get("X-Forwarded-For")):
        return forwarded.rsplit(",", 1)[-1].strip()
    return request.META.get("REMOTE_ADDR", "")

"""The pieces that tell of events, and of who stood in an election."""

from typing import Any

from django import template

from website import events
from website.participants import Stand

register = template.Library()


@register.inclusion_tag("components/participants.html")
def participant_table(*, stands: list[Stand], caption: str) -> dict[str, Any]:
    return {"stands": stands, "caption": caption}


@register.inclusion_tag("components/kept_out.html")
def kept_out_list(*, stands: list[Stand]) -> dict[str, Any]:
    return {"stands": stands}


@register.inclusion_tag("components/party_elections.html")
def party_elections(*, stands: list[Stand]) -> dict[str, Any]:
    return {"stands": stands}


@register.inclusion_tag("components/stand_claims.html")
def stand_claims(*, stand: Stand) -> dict[str, Any]:
    return {"stand": stand}


@register.inclusion_tag("components/accounts.html")
def account_list(*, event: dict[str, Any]) -> dict[str, Any]:
    return {"accounts": event["accounts"], "when": events.when(event)}

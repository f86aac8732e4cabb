"""The pieces of a party's page."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("components/party_events.html")
def party_events(*, events: list[dict[str, Any]]) -> dict[str, Any]:
    return {"events": events}


@register.inclusion_tag("components/party_goals.html")
def party_goals(*, goals: list[dict[str, Any]]) -> dict[str, Any]:
    return {"goals": goals}


@register.inclusion_tag("components/party_labels.html")
def party_labels(*, labels: list[dict[str, Any]]) -> dict[str, Any]:
    return {"labels": labels}


@register.inclusion_tag("components/party_relations.html")
def party_relations(*, relations: list[dict[str, Any]]) -> dict[str, Any]:
    return {"relations": relations}


@register.inclusion_tag("components/party_people.html")
def party_people(*, people: list[dict[str, Any]]) -> dict[str, Any]:
    return {"people": people}


@register.inclusion_tag("components/party_speaker.html")
def party_speaker(*, cite: dict[str, Any], says_the_document: bool = False) -> dict[str, Any]:
    """Whose word it is, where that is not the document alone; a label always says it."""
    return {"cite": cite, "says_the_document": says_the_document}

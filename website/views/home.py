from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from website import corrections, references, results
from website.editions import Item, items, newest
from website.teasers import teaser

ELECTIONS = 9
STATEMENTS = 4
QUOTATIONS = 2
STORIES = 5
CORRECTIONS = 3


def home(request: HttpRequest) -> HttpResponse:
    """The latest election with its most definite results, what observers said of it, and what else is new."""
    elections = items(newest("election")[:ELECTIONS])
    lead, tallies = _lead(elections)
    statements = _about([lead], "statement", STATEMENTS) if lead else []
    stories = items(newest("story")[:STORIES])
    tally = results.leading(tallies)
    results.prepare([tally] if tally else [])
    changes = corrections.latest(CORRECTIONS)
    references.link(
        [shown.document for shown in (tally, lead) if shown],
        [statement.document for statement in statements],
        [change.reference for change in changes],
    )
    context = {
        "site_name": settings.SITE_NAME,
        "lead": lead,
        "lead_teaser": teaser(lead) if lead else None,
        "tally": tally,
        "other_tallies": len(tallies) - 1,
        "quotations": _quotations(statements),
        "statements": [teaser(statement) for statement in statements],
        "stories": [teaser(story) for story in stories],
        "elections": [teaser(election) for election in elections if election is not lead],
        "corrections": changes,
    }
    return render(request, "website/home.html", context)


def _lead(elections: list[Item]) -> tuple[Item | None, list[Item]]:
    """The election to open with and its tallies: of those held on the latest day, the one that has results."""
    latest = [election for election in elections if election.date == elections[0].date]
    tallies = _about(latest, "tally") if latest else []
    of_each = [
        (election, [tally for tally in tallies if tally.document["election"]["key"] == election.key])
        for election in latest
    ]
    with_results = [(election, own) for election, own in of_each if results.leading(own)]
    return next(iter(with_results + of_each), (None, []))


def _about(elections: list[Item], kind: str, limit: int | None = None) -> list[Item]:
    return items(newest(kind).with_facet("election", *(election.key for election in elections))[:limit])


def _quotations(statements: list[Item]) -> list[dict[str, Any]]:
    """The first words of each speaker, so that no voice is heard twice."""
    by_speaker: dict[str, dict[str, Any]] = {}
    for statement in statements:
        for quote in statement.document["quotations"]:
            if quote["speaker"]:
                by_speaker.setdefault(quote["speaker"]["key"], quote)
    return list(by_speaker.values())[:QUOTATIONS]

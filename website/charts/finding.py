"""The chart of a tally with what it needs from other editions: the chamber's seats, and the threshold of the day."""

from decimal import Decimal
from typing import Any

from publishing import reading
from publishing.models import Edition
from website import results, rules
from website.charts import marks
from website.charts.marks import Chart
from website.editions import Item, items, with_content
from website.rules import Provision, RuleOfTheDay

THRESHOLD = "threshold"


def chart(key: str) -> Chart | None:
    """Return the chart of the live tally ``key``, or None if it has nothing to draw.

    Raises ``Edition.DoesNotExist``.
    """
    found = reading.find("tally", key)
    if found.state != "live":
        raise Edition.DoesNotExist
    tally = Item(found.edition, found.document["title"], found.document)
    results.prepare([tally])
    return with_election(tally)


def with_election(tally: Item) -> Chart | None:
    """Draw a prepared tally beside the rules of its election's day, in the world of the tally's instant."""
    key = tally.document["election"]["key"]
    elections = Edition.objects.shown(tally.seen_at).of("election").filter(key=key)
    election = next(iter(items(with_content(elections))), None)
    if election is None:
        return marks.of_tally(tally)
    election.seen_at = tally.seen_at
    return _beside(tally, election.document, rules.on_the_day(election, [key], THRESHOLD))


def leading(tallies: list[Item], election: dict[str, Any], of_the_day: list[RuleOfTheDay]) -> list[Chart]:
    """Draw an election's most definite shares and its most definite seats."""
    thresholds = [
        provision for one in of_the_day if one.rule.document["measure"] == THRESHOLD for provision in one.now
    ]
    found: dict[str, Chart] = {}
    for tally in results.by_stage(tallies):
        drawn = _beside(tally, election, thresholds) if results.is_result(tally) else None
        if drawn:
            found.setdefault(drawn.form, drawn)
    return list(found.values())


def _beside(tally: Item, election: dict[str, Any], thresholds: list[Provision]) -> Chart | None:
    """Draw ``tally`` with the seats of the chamber, and the threshold where all who state one agree."""
    shares = {
        Decimal(one.first["value"])
        for one in thresholds
        if one.first["value"] is not None and one.first["unit"] == "percent"
    }
    return marks.of_tally(
        tally, whole=election["seats"], threshold=shares.pop() if len(shares) == 1 else None
    )

"""What the rules at the desk say of an election's seats."""

from decimal import Decimal

from django.db.models import Q, QuerySet

from elections.choices import RuleMeasure
from elections.models import Election, RuleProvision
from publishing.partial_dates import PartialDate


def threshold_of(election: Election) -> Decimal | None:
    """The lowest threshold that a source gives for the election, in percent of the vote."""
    found = [one.value for one in _provisions(election, RuleMeasure.THRESHOLD) if one.value is not None]
    return min(found, default=None)


def has_seat_for_runner_up(election: Election) -> bool:
    return _provisions(election, RuleMeasure.RUNNER_UP).exists()


def _provisions(election: Election, measure: str) -> QuerySet[RuleProvision]:
    """Provisions stated for the election, or begun by its polling date and not known to have ended before."""
    applies = Q(elections=election)
    if election.polling_on:
        applies |= _in_force(PartialDate(election.polling_on)) & (
            Q(rule__body=None) | Q(rule__body=election.body)
        )
    return RuleProvision.objects.filter(
        applies, rule__country=election.country, rule__measure=measure
    ).distinct()


def _in_force(polling: PartialDate) -> Q:
    has_begun = ~Q(valid_from="") & Q(valid_from__earliest__lte=polling.latest)
    return has_begun & (Q(valid_to="") | Q(valid_to__latest__gte=polling.earliest))

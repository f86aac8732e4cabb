"""What the rules at the desk say of an election's seats."""

from decimal import Decimal

from django.db.models import Q, QuerySet

from elections.choices import RuleMeasure
from elections.models import Election, RuleProvision


def threshold_of(election: Election) -> Decimal | None:
    """The lowest threshold that a source gives for the election, in percent of the vote."""
    found = [one.value for one in _provisions(election, RuleMeasure.THRESHOLD) if one.value is not None]
    return min(found, default=None)


def has_seat_for_runner_up(election: Election) -> bool:
    return _provisions(election, RuleMeasure.RUNNER_UP).exists()


def _provisions(election: Election, measure: str) -> QuerySet[RuleProvision]:
    """Provisions stated for the election, or begun by its polling date and not known to have ended before."""
    polling = str(election.polling_on)
    by_date = ~Q(valid_from="") & Q(valid_from__lte=polling) & (Q(valid_to="") | Q(valid_to__gte=polling[:4]))
    about = Q(rule__body=None) | Q(rule__body=election.body)
    return RuleProvision.objects.filter(
        Q(elections=election) | (by_date & about), rule__country=election.country, rule__measure=measure
    ).distinct()

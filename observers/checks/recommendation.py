from collections.abc import Iterator

from observers.models import Recommendation
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate


@desk_check("recommendation")
def recommendation_has_an_author(record: Recommendation) -> Iterator[Problem]:
    if not (record.statement or record.organisation or record.said_by):
        yield error("Nobody recommends this. Choose a statement or an organisation.", field="statement")


@desk_check("recommendation")
def follow_up_comes_after_the_recommendation(record: Recommendation) -> Iterator[Problem]:
    if not record.statement or not record.statement.issued_on:
        return
    issued = PartialDate(record.statement.issued_on)
    for step in record.follow_ups.all():
        if step.noted_on and PartialDate(step.noted_on).is_over_before(issued.earliest):
            yield warning(
                f"A follow-up is dated {step.noted_on}, before the recommendation was made ({issued}). Check both.",
                field="follow_ups",
            )

from collections.abc import Iterator

from elections.models import Dispute, Election, Rule, Tally
from publishing.checks import Problem, desk_check, error, warning
from sources.checks import cite_without_place, preferences


@desk_check("election", "tally", "rule")
def one_claim_of_a_dispute_is_preferred(record: Election | Tally | Rule) -> Iterator[Problem]:
    yield from preferences(record)


@desk_check("dispute")
def dispute_has_two_sides(record: Dispute) -> Iterator[Problem]:
    sides = len(record.sides.all())
    if sides == 0:
        yield error(
            "The dispute has no side. Add what each source says, with the place in it.", field="sides"
        )
    elif sides == 1:
        yield warning(
            "Only one side stands here. Add the other, or say in the explanation why there is none.",
            field="sides",
        )


@desk_check("dispute")
def one_side_is_preferred(record: Dispute) -> Iterator[Problem]:
    preferred = [side for side in record.sides.all() if side.preferred_because]
    if len(preferred) > 1:
        yield error("Two sides are preferred. Keep the reason at one of them, or at none.", field="sides")


@desk_check("dispute")
def dispute_says_what_it_concerns(record: Dispute) -> Iterator[Problem]:
    concerned = (
        record.elections,
        record.parties,
        record.people,
        record.organisations,
        record.rules,
        record.chambers,
    )
    if not any(about.all() for about in concerned):
        yield warning(
            "The dispute concerns no record, so that no page leads to it. Choose at least one.",
            field="elections",
        )


@desk_check("dispute")
def side_names_its_place(record: Dispute) -> Iterator[Problem]:
    yield from cite_without_place(record.sides.all(), "sides")

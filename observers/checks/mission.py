from collections.abc import Iterator

from observers.choices import OWN_VIEWS
from observers.models import Mission, Statement
from publishing.checks import Problem, desk_check, error, warning


@desk_check("mission", "statement")
def names_its_election(record: Mission | Statement) -> Iterator[Problem]:
    of_a_vote = isinstance(record, Mission) or record.kind not in OWN_VIEWS
    if of_a_vote and not record.elections.all():
        yield warning(
            "No election is named. Add it under elections, or the page of the election will not list this.",
            field="elections",
        )


@desk_check("mission")
def mission_has_a_sender(record: Mission) -> Iterator[Problem]:
    if not record.organisations.all() and not record.country:
        yield error(
            "Nobody sent this mission. Add at least one organisation, or the country.", field="organisations"
        )


@desk_check("mission")
def component_watches_what_its_umbrella_watches(record: Mission) -> Iterator[Problem]:
    if record.umbrella:
        others = {election.key for election in record.elections.all()} - {
            election.key for election in record.umbrella.elections.all()
        }
        if others:
            yield warning(
                f"{record.umbrella} did not watch {', '.join(sorted(others))}. Check the elections of both.",
                field="umbrella",
            )

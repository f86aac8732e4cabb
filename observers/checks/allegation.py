from collections.abc import Iterator

from observers.choices import VIEWS, StepKind
from observers.models import Allegation
from publishing.checks import Problem, desk_check, error, warning


@desk_check("allegation")
def allegation_has_a_claimant(record: Allegation) -> Iterator[Problem]:
    """Even where the source names nobody, it says that: “opposition groups”, “widely believed”."""
    if not (record.said_by or record.said_by_text or record.said_by_party):
        yield error("Nobody says this. Name who alleges it, as the source does.", field="said_by_party")


@desk_check("allegation")
def allegation_is_not_recorded_as_a_fact(record: Allegation) -> Iterator[Problem]:
    if record.status not in VIEWS:
        yield warning(
            f"An allegation stands as {record.get_status_display()}. Choose claim or opinion.", field="status"
        )


@desk_check("allegation")
def allegation_says_whom_it_accuses(record: Allegation) -> Iterator[Problem]:
    if not (
        record.against_party or record.against_person or record.against_organisation or record.against_text
    ):
        yield warning(
            "Nobody is accused. Name whom it is directed against, or under in words that the source names nobody.",
            field="against_text",
        )


@desk_check("allegation")
def allegation_is_dated(record: Allegation) -> Iterator[Problem]:
    if not (record.made_on or record.made_as_written):
        yield warning(
            "When it was made is not said. Add the date, or what the source leaves open.", field="made_on"
        )


@desk_check("allegation")
def accused_person_is_heard(record: Allegation) -> Iterator[Problem]:
    if record.against_person and not any(step.kind == StepKind.REPLY for step in record.steps.all()):
        yield warning(
            f"No reply of {record.against_person} is recorded. Readers are told that no source here holds one.",
            field="steps",
            remedy="Ask for one, and add the reply as a step; or go ahead where none is to be had.",
        )

from collections.abc import Iterator

from observers.choices import StatementKind
from observers.models import Mission, Recommendation, Statement
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate

BEFORE_POLLING = (StatementKind.NEEDS_ASSESSMENT, StatementKind.INTERIM)


@desk_check("mission", "statement")
def names_its_election(record: Mission | Statement) -> Iterator[Problem]:
    if not record.elections.all():
        yield warning(
            "No election is named. Add it under elections, or the page of the election will not list this.",
            field="elections",
        )


@desk_check("mission")
def mission_has_a_sender(record: Mission) -> Iterator[Problem]:
    if not record.organisations.all():
        yield error("Nobody sent this mission. Add at least one organisation.", field="organisations")


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


@desk_check("statement")
def statement_has_an_issuer(record: Statement) -> Iterator[Problem]:
    if not record.mission and not record.organisation:
        yield error("Nobody issued this statement. Choose a mission or an organisation.", field="mission")


@desk_check("statement")
def statement_is_dated(record: Statement) -> Iterator[Problem]:
    if not record.issued_on:
        yield warning(
            "The statement has no date, so lists put it last. Add one, or at least the year.",
            field="issued_on",
        )


@desk_check("statement")
def findings_come_after_polling(record: Statement) -> Iterator[Problem]:
    """Preliminary and final findings are about a vote that has taken place."""
    if not record.issued_on or record.kind in BEFORE_POLLING:
        return
    issued = PartialDate(record.issued_on)
    for election in record.elections.all():
        if election.polling_on and issued.is_over_before(PartialDate(election.polling_on).earliest):
            yield warning(
                f"The statement is dated {issued}, before the polling of {election} ({election.polling_on}). "
                "Check both dates, or choose a kind of statement that comes before the vote.",
                field="issued_on",
            )


@desk_check("statement")
def quotation_has_a_speaker(record: Statement) -> Iterator[Problem]:
    for quotation in record.quotations.all():
        if not (quotation.speaker or quotation.said_by or quotation.said_by_text):
            yield warning(
                f"Nobody speaks the quotation “{quotation.text[:60]}…”. Choose the speaker, or name the body under "
                "said by.",
                field="quotations",
            )


@desk_check("statement")
def quoted_person_has_a_role(record: Statement) -> Iterator[Problem]:
    for quotation in record.quotations.all():
        if quotation.speaker and not quotation.role:
            yield warning(
                f"In which role did {quotation.speaker} speak? Add it as the source gives it.",
                field="quotations",
            )


@desk_check("statement")
def second_hand_verdict_is_marked(record: Statement) -> Iterator[Problem]:
    """A verdict that somebody else ascribes to the body is a claim about it, not its own finding."""
    for finding in record.findings.all():
        if finding.status in ("claim", "opinion") and finding.said_by is None and not finding.is_second_hand:
            yield warning(
                f"“{finding.text[:60]}…” is a {finding.get_status_display()} of the document. Tick second hand, or "
                "name under said by whose finding it is.",
                field="findings",
            )


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

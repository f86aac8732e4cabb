from collections.abc import Iterator

from observers.choices import StatementKind, StepKind
from observers.models import Allegation, Meeting, Mission, Recommendation, Statement
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.choices import ClaimStatus, DocumentKind

BEFORE_POLLING = (StatementKind.NEEDS_ASSESSMENT, StatementKind.INTERIM)
OWN_VIEWS = (StatementKind.OPINION, StatementKind.REACTION)
VIEWS = (ClaimStatus.CLAIM, ClaimStatus.OPINION)
TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u00ad": ""})


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


@desk_check("statement")
def statement_has_an_issuer(record: Statement) -> Iterator[Problem]:
    issuer = record.mission or record.organisation or record.party or record.person
    if not (issuer or record.said_by_text):
        yield error(
            "Nobody issued this statement. Choose a mission, an organisation, a party or a person; where no record "
            "fits, write under said by who did.",
            field="mission",
        )


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
def statement_comes_after_its_mission_began(record: Statement) -> Iterator[Problem]:
    if not (record.mission and record.mission.began_on and record.issued_on):
        return
    issued, began = PartialDate(record.issued_on), PartialDate(record.mission.began_on)
    if issued.is_over_before(began.earliest):
        yield warning(
            f"The statement is dated {issued}, and its mission began on {began}. Check both dates.",
            field="issued_on",
        )


@desk_check("statement")
def quotation_stands_in_the_held_text(record: Statement) -> Iterator[Problem]:
    """Quotation marks and spaces may differ; the words may not."""
    for quotation in record.quotations.all():
        held = quotation.document.held_text
        if held and _plain(quotation.text) not in _plain(held):
            yield warning(
                f"“{quotation.text[:60]}…” does not stand in the copy of {quotation.document} that the desk holds. "
                "Compare it letter by letter.",
                field="quotations",
            )


def _plain(text: str) -> str:
    return " ".join(text.translate(TYPOGRAPHY).split())


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
    if record.kind in OWN_VIEWS:
        return
    for finding in record.findings.all():
        if finding.status in VIEWS and finding.said_by is None and not finding.is_second_hand:
            yield warning(
                f"“{finding.text[:60]}…” is a {finding.get_status_display()} of the document. Tick second hand, or "
                "name under said by whose finding it is.",
                field="findings",
            )


@desk_check("statement")
def verdict_told_by_an_opinion_article_is_second_hand(record: Statement) -> Iterator[Problem]:
    """What an article says that a body said is the article’s word, even where it names the body."""
    if record.kind in OWN_VIEWS:
        return
    for finding in record.findings.all():
        if finding.document.kind == DocumentKind.OPINION and not finding.is_second_hand:
            yield warning(
                f"“{finding.text[:60]}…” is told by an opinion article, {finding.document}. Tick second hand.",
                field="findings",
            )


@desk_check("statement")
def view_is_not_recorded_as_a_fact(record: Statement) -> Iterator[Problem]:
    """The points of an opinion article are views, claims or forecasts, unless it passes something on."""
    if record.kind != StatementKind.OPINION:
        return
    for finding in record.findings.all():
        if finding.status in (ClaimStatus.OFFICIAL, ClaimStatus.PRELIMINARY, ClaimStatus.ANNOUNCED):
            yield warning(
                f"“{finding.text[:60]}…” stands in an opinion as {finding.get_status_display()}. Choose opinion, "
                "claim or forecast, or record it where it belongs.",
                field="findings",
            )


@desk_check("meeting")
def meeting_names_a_party(record: Meeting) -> Iterator[Problem]:
    if not record.parties.all():
        yield error("Nobody was met. Add at least one party.", field="parties")


@desk_check("meeting")
def meeting_of_a_party_lies_within_the_meeting(record: Meeting) -> Iterator[Problem]:
    if not record.began_on:
        return
    began = PartialDate(record.began_on)
    ended = PartialDate(record.ended_on or record.began_on)
    for visit in record.parties.all():
        met = PartialDate(visit.met_on) if visit.met_on else None
        if met and (met.is_over_before(began.earliest) or ended.is_over_before(met.earliest)):
            yield warning(
                f"{visit} was met on {met}, outside {began} to {ended}. Check the dates.", field="parties"
            )


@desk_check("meeting")
def tone_is_an_opinion(record: Meeting) -> Iterator[Problem]:
    for tone in record.tones.all():
        if tone.status not in VIEWS:
            yield warning(
                f"“{tone.text[:60]}” describes a tone as {tone.get_status_display()}. Choose opinion.",
                field="tones",
            )


@desk_check("allegation")
def allegation_has_a_claimant(record: Allegation) -> Iterator[Problem]:
    """Even where the source names nobody, it says that: “opposition groups”, “widely believed”."""
    if not (record.said_by or record.said_by_text or record.said_by_party):
        yield error("Nobody says this. Name who alleges it, as the source does.", field="said_by_party")


@desk_check("allegation")
def allegation_is_not_recorded_as_a_fact(record: Allegation) -> Iterator[Problem]:
    if record.status not in VIEWS:
        yield error(
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

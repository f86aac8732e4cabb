from collections.abc import Iterator

from observers.choices import OWN_VIEWS, VIEWS, StatementKind
from observers.models import Statement
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.choices import ClaimStatus, DocumentKind

BEFORE_POLLING = (StatementKind.NEEDS_ASSESSMENT, StatementKind.INTERIM)
TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u00ad": ""})


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

from collections.abc import Iterator

from elections.choices import Form, Measure, Standing
from elections.models import Election, Participation, Tally
from publishing.checks import Problem, desk_check, warning
from sources.checks import cite_without_place


@desk_check("tally")
def party_kept_out_has_no_line(record: Tally) -> Iterator[Problem]:
    out = record.election.participants.exclude(standing=Standing.CONTESTED).select_related("document")
    kept_out = {one.party_id: one for one in out.filter(party__isnull=False).order_by("position", "pk")}
    for line in record.lines.all():
        if one := kept_out.get(line.party_id):
            yield warning(
                f"{line} has a line here, but “{one.document.title}” says: {one.get_standing_display()}. "
                "Check both, or say under note how it got one.",
                field="lines",
            )


@desk_check("election")
def no_more_parties_are_named_than_counted(record: Election) -> Iterator[Problem]:
    """Too few are no fault: a source seldom names all that it counts."""
    for figure in record.figures.all():
        if figure.measure != Measure.PARTIES_CONTESTING or figure.label:
            continue
        named = {one.party_id for one in _parties_that_stood(record) if one.document_id == figure.document_id}
        if len(named) > figure.value:
            yield warning(
                f"“{figure.document.title}” counts {figure.value} parties taking part, but {len(named)} are "
                "entered from it. Check the participants.",
                field="participants",
            )


def _parties_that_stood(record: Election) -> Iterator[Participation]:
    for one in record.participants.all():
        if one.standing == Standing.CONTESTED and one.form == Form.PARTY and one.party_id:
            yield one


@desk_check("election")
def participant_both_stood_and_did_not(record: Election) -> Iterator[Problem]:
    participants = record.participants.all()
    stood = {one.party_id for one in _parties_that_stood(record)}
    for one in participants:
        if one.standing != Standing.CONTESTED and one.party_id in stood:
            yield warning(
                f"{one} is entered both as one that stood and as {one.get_standing_display()}. If the sources "
                "differ, say so under note.",
                field="participants",
            )


@desk_check("election")
def participant_kept_out_has_a_reason(record: Election) -> Iterator[Problem]:
    for one in record.participants.all():
        if one.standing != Standing.CONTESTED and not one.reason:
            yield warning(
                f"Nothing says why {one} did not stand. Add the reason and who decided, "
                "or that the source gives none.",
                field="participants",
            )


@desk_check("election")
def participant_that_stood_was_not_kept_out(record: Election) -> Iterator[Problem]:
    for one in record.participants.all():
        if one.standing == Standing.CONTESTED and one.reason:
            yield warning(
                f"{one} is entered as one that stood, with a reason why it did not. Correct one of them.",
                field="participants",
            )


@desk_check("election")
def participants_say_where_they_are_found(record: Election) -> Iterator[Problem]:
    yield from cite_without_place(record.participants.all(), "participants")

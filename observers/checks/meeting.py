from collections.abc import Iterator

from observers.choices import VIEWS
from observers.models import Meeting
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate


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

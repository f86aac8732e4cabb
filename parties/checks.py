from collections.abc import Iterator

from parties.choices import NAMES_OF_A_DAY, NameKind
from parties.models import Party, PartyName
from publishing.checks import Problem, desk_check, error, warning
from publishing.folding import fold
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place

NOT_A_NAME = (NameKind.MEANING,)


@desk_check("party")
def party_has_a_name(record: Party) -> Iterator[Problem]:
    kinds = {name.kind for name in record.names.all() if name.language == "en"}
    if not kinds & {*NAMES_OF_A_DAY, NameKind.OFFICIAL}:
        yield error(
            "The party has no name to show. Add a row under names with the kind “short name” in English.",
            field="names",
        )


@desk_check("party")
def one_short_name_at_a_time(record: Party) -> Iterator[Problem]:
    """Two short names without an end would leave it to chance which one pages show."""
    short = [name for name in record.names.all() if name.kind == NameKind.SHORT and name.language == "en"]
    current = sorted({name.text for name in short if not name.valid_to})
    if len(current) > 1:
        yield warning(
            f"{' and '.join(current)} are all marked as the short name in use. Keep one, and mark the others as "
            "former name or other spelling.",
            field="names",
        )


@desk_check("party")
def name_belongs_to_no_other_party(record: Party) -> Iterator[Problem]:
    own = {fold(name.text) for name in record.names.all() if name.kind not in NOT_A_NAME}
    others = PartyName.objects.exclude(party=record.pk).exclude(kind__in=NOT_A_NAME).select_related("party")
    taken = {(name.party.key, name.text) for name in others if fold(name.text) in own}
    for key, text in sorted(taken):
        yield warning(
            f"“{text}” is also a name of {key}. If they are two parties, say in both summaries how to tell them "
            "apart; if they are one, use that record.",
            field="names",
        )


@desk_check("party")
def names_lie_within_the_life_of_the_party(record: Party) -> Iterator[Problem]:
    if not record.founded:
        return
    founded = PartialDate(record.founded)
    early = [
        name.text for name in record.names.all() if name.valid_from and _before(name.valid_from, founded)
    ]
    if early:
        yield warning(
            f"{', '.join(early)} came into use before the party was founded ({founded}). Check both dates.",
            field="names",
        )


def _before(date: str, other: PartialDate) -> bool:
    return PartialDate(date).is_over_before(other.earliest)


@desk_check("party")
def names_say_where_they_are_found(record: Party) -> Iterator[Problem]:
    yield from cite_without_place(record.names.all(), "names")

from collections.abc import Iterator
from itertools import pairwise

from parties.choices import NAMES_OF_A_DAY, EventKind, NameKind, PartyStatus, RelationKind
from parties.documents import ROWS
from parties.models import Party, PartyName, PartyRelation
from publishing.checks import Problem, desk_check, error, warning
from publishing.folding import fold
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place, preferences
from sources.models import Person

NOT_A_NAME = (NameKind.MEANING,)
# What half of all parties have in their names, folded: it tells none from another.
COMMON_WORDS = set(fold("the of party political партия Kazakhstan Kazakstan Казахстана").split())


@desk_check("party")
def one_claim_of_a_dispute_is_preferred(record: Party) -> Iterator[Problem]:
    yield from preferences(record)


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
    own = {likeness(name.text) for name in record.names.all() if name.kind not in NOT_A_NAME} - {""}
    others = PartyName.objects.exclude(party=record.pk).exclude(kind__in=NOT_A_NAME).select_related("party")
    told_apart = _told_apart(record)
    taken = {
        (name.party.key, name.text)
        for name in others.order_by("pk")
        if name.party.key not in told_apart and likeness(name.text) in own
    }
    for key, text in sorted(taken):
        yield warning(
            f"“{text}” is also a name of {key}. If they are two parties, add a relation "
            f"“{RelationKind.NAMESAKE.label}” that says how to tell them apart; if they are one, use that record.",
            field="names",
        )


def likeness(name: str) -> str:
    """What is left of a name when spelling and words that many parties share no longer count.

    Respublica and Respublika, Communist Party and Communist Party of Kazakhstan are alike.
    """
    words = fold(name).replace("c", "k").split()
    return " ".join(word for word in words if word not in COMMON_WORDS)


def _told_apart(record: Party) -> set[str]:
    """Keys of the parties that a relation, on either side, keeps apart from this one."""
    namesakes = PartyRelation.objects.filter(kind=RelationKind.NAMESAKE)
    return {
        *namesakes.filter(party=record.pk).values_list("other__key", flat=True),
        *namesakes.filter(other=record.pk).values_list("party__key", flat=True),
    }


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
def dated_events_stand_in_order(record: Party) -> Iterator[Problem]:
    dated = [event for event in record.events.all() if event.happened_on]
    for earlier, later in pairwise(dated):
        if _before(later.happened_on, PartialDate(earlier.happened_on)):
            yield warning(
                f"“{later}” stands after “{earlier}” and came before it. Put the events in order of time; "
                "those without a date stand where they belong by the source.",
                field="events",
            )


@desk_check("party")
def change_of_name_is_among_the_names(record: Party) -> Iterator[Problem]:
    known = {fold(name.text) for name in record.names.all()}
    for event in record.events.all():
        for text in (event.name_before, event.name_after):
            if text and fold(text) not in known:
                yield warning(
                    f"The party is renamed from or to “{text}”, which is not among its names. Add it, "
                    "so that search finds the party by it.",
                    field="names",
                )


@desk_check("party")
def end_of_the_party_agrees_with_its_status(record: Party) -> Iterator[Problem]:
    ended = any(event.kind == EventKind.LIQUIDATED for event in record.events.all())
    if ended and record.status == PartyStatus.REGISTERED:
        yield warning(
            "The party was liquidated and its status is registered. Correct the status, or add the event "
            "by which it came back.",
            field="status",
        )


@desk_check("party")
def bloc_is_no_member_of_its_member(record: Party) -> Iterator[Problem]:
    member_of = {relation.other_id for relation in record.relations.all() if _is_membership(relation)}
    for relation in PartyRelation.objects.filter(other=record.pk).select_related("party").order_by("pk"):
        if _is_membership(relation) and relation.party_id in member_of:
            yield error(
                f"This party and {relation.party.key} are each a member of the other. Keep one direction.",
                field="relations",
            )


def _is_membership(relation: PartyRelation) -> bool:
    return relation.kind == RelationKind.MEMBER


@desk_check("party")
def label_says_of_what_time(record: Party) -> Iterator[Problem]:
    timeless = [label.text for label in record.labels.all() if not (label.as_of or label.as_of_as_written)]
    if timeless:
        yield warning(
            f"No time is given for “{'”, “'.join(timeless)}”. What a party is called changes: say under as of "
            "when the source says it, or that it does not say.",
            field="labels",
        )


@desk_check("person")
def party_post_stands_with_the_party(record: Person) -> Iterator[Problem]:
    """The person’s page shows posts from the party’s edition; a role that repeats one would be kept twice."""
    led = PartyName.objects.filter(party__leaders__person=record).exclude(kind__in=NOT_A_NAME)
    names = set(led.values_list("text", flat=True))
    for role in record.roles.all():
        if any(f" {fold(name)} " in f" {fold(role.title)} " for name in names if fold(name)):
            yield warning(
                f"“{role.title}” is a post in a party. It belongs to the people of the party, whence the "
                "person’s page takes it: remove it here.",
                field="roles",
            )


@desk_check("party")
def rows_say_where_they_are_found(record: Party) -> Iterator[Problem]:
    for name in ROWS:
        yield from cite_without_place(getattr(record, name).all(), name)

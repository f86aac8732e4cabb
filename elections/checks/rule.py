from collections.abc import Iterator

from elections.models import Chamber, LegalAct, Place, Rule
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place, same_name


@desk_check("rule")
def rule_has_a_provision(record: Rule) -> Iterator[Problem]:
    if not record.provisions.all():
        yield error("The rule is empty. Add at least one provision with its source.", field="provisions")


@desk_check("rule")
def provisions_say_where_they_are_found(record: Rule) -> Iterator[Problem]:
    yield from cite_without_place(record.provisions.all(), "provisions")


@desk_check("rule")
def provision_is_no_older_than_its_act(record: Rule) -> Iterator[Problem]:
    for provision in record.provisions.all():
        for act in provision.acts.all():
            if not provision.valid_from or not act.adopted_on:
                continue
            if PartialDate(provision.valid_from).is_over_before(PartialDate(act.adopted_on).earliest):
                yield warning(
                    f"“{provision}” holds since {provision.valid_from}, but {act} was adopted in "
                    f"{act.adopted_on}. Check both dates.",
                    field="provisions",
                )


@desk_check("act")
def act_says_what_it_did(record: LegalAct) -> Iterator[Problem]:
    if not record.effects.all():
        yield warning("No source says what this act did. Add at least one effect.", field="effects")


@desk_check("act")
def act_is_no_older_than_what_it_amends(record: LegalAct) -> Iterator[Problem]:
    amended = record.amends
    if not amended or not record.adopted_on or not amended.adopted_on:
        return
    if PartialDate(record.adopted_on).is_over_before(PartialDate(amended.adopted_on).earliest):
        yield error(
            f"The act ({record.adopted_on}) is older than the law that it amends ({amended.adopted_on}). "
            "Check both dates.",
            field="amends",
        )


@desk_check("place", "chamber")
def place_or_chamber_is_named_once(record: Place | Chamber) -> Iterator[Problem]:
    yield from same_name(record)


@desk_check("place", "chamber")
def names_say_where_they_are_found(record: Place | Chamber) -> Iterator[Problem]:
    yield from cite_without_place(record.names.all(), "names")

from collections.abc import Iterator

from elections.choices import BEFORE_THE_LAW
from elections.models import Event
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place


@desk_check("event")
def event_has_an_account(record: Event) -> Iterator[Problem]:
    if not record.accounts.all():
        yield error("No source tells of this event. Add at least one account.", field="accounts")


@desk_check("event")
def event_of_a_person_before_the_law_is_dated(record: Event) -> Iterator[Problem]:
    is_dated = record.began_on or record.as_written
    if record.kind in BEFORE_THE_LAW and not is_dated and record.people.all():
        yield error(
            "A person faces the law here, and nothing says when. Add the date, or what is known of it.",
            field="began_on",
        )


@desk_check("event")
def event_of_a_person_is_no_opinion_alone(record: Event) -> Iterator[Problem]:
    accounts = record.accounts.all()
    is_view = accounts and all(account.status in ("claim", "opinion") for account in accounts)
    if is_view and record.kind in BEFORE_THE_LAW and record.people.all():
        yield warning(
            "Every account is a claim or an opinion about a person. If nobody but the accuser tells of it, "
            "make it an allegation.",
            field="accounts",
        )


@desk_check("event")
def event_comes_no_later_than_the_source_that_tells_of_it(record: Event) -> Iterator[Problem]:
    if not record.began_on:
        return
    for account in record.accounts.all():
        published = account.document.published_on
        if (
            account.status != "forecast"
            and published
            and PartialDate(published).is_over_before(PartialDate(record.began_on).earliest)
        ):
            yield warning(
                f"“{account.document.title}” ({published}) is older than the event ({record.began_on}). "
                "Check both dates, or mark the account as a forecast.",
                field="accounts",
            )


@desk_check("event")
def accounts_say_where_they_are_found(record: Event) -> Iterator[Problem]:
    yield from cite_without_place(record.accounts.all(), "accounts")

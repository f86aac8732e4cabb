from typing import Any

import pytest

from publishing import usage
from publishing.admin.usage import USES_OF_A_PAGE
from sources.models import Organisation
from tests.factories import ElectionFactory, PartyFactory, SourceDocumentFactory, StoryFactory
from tests.publishing.desk import NOON, desk, organisation, page
from tests.publishing.past import released
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db


def told(record: Any) -> list[tuple[str, str, dict[str, int]]]:
    return [(use.kind, str(use.record), dict(use.places)) for use in usage.of(record)]


def child_of(record: Organisation, number: int) -> Organisation:
    child = organisation(f"child-{number}")
    child.parent = record
    child.save()
    return child


def test_every_way_to_refer_to_a_record_is_told_by_the_record_that_does(db: None) -> None:
    record = organisation(name="The body")
    document = SourceDocumentFactory(title="Gazette", publisher=record)
    other = organisation("other", name="Another")
    for text in ("One", "Two"):
        OrganisationNameFactory(organisation=other, text=text, document=document, said_by_organisation=record)

    assert told(record) == [
        ("organisation", "Another", {"name › said by organisation": 2}),
        ("document", "Gazette", {"publisher": 1}),
    ]


def test_a_choice_among_many_counts_too(db: None) -> None:
    election = ElectionFactory()
    StoryFactory(headline="Polling day", elections=[election])

    assert told(election) == [("story", "Polling day", {"elections": 1})]


def test_what_a_record_says_of_itself_is_no_use(db: None) -> None:
    record = organisation()
    OrganisationNameFactory(organisation=record, said_by_organisation=record)

    assert told(record) == []


@pytest.mark.parametrize("size", [1, 4])
def test_where_used_takes_the_same_queries_at_any_size(size: int, django_assert_num_queries: Any) -> None:
    party = PartyFactory()
    for _ in range(size):
        StoryFactory(parties=[party])

    with django_assert_num_queries(2):
        usage.of(party)


@pytest.mark.parametrize(
    ("name", "role"), [("retract", "editor"), ("takedown", "chief"), ("where-used", "reporter")]
)
def test_who_withdraws_a_record_sees_first_which_records_refer_to_it(name: str, role: str) -> None:
    record = organisation()
    released(record, NOON)
    child = child_of(record, 1)

    shown = desk(role).get(page(name, record)).content.decode()

    assert page("change", child) in shown
    assert "parent" in shown


def test_many_uses_are_paged(db: None) -> None:
    record = organisation()
    for number in range(USES_OF_A_PAGE + 1):
        child_of(record, number)
    reporter = desk("reporter")

    first, second = (reporter.get(page("where-used", record), {"page": number}) for number in (1, 2))

    assert [len(shown.context["uses"].object_list) for shown in (first, second)] == [USES_OF_A_PAGE, 1]
    assert 'href="?page=2"' in first.content.decode()

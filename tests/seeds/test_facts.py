"""Every fact of the held documents is found on the site, in its own record, with its source and who says it."""

import pytest
from django.core.management import call_command

from tests.records.test_fixtures import FIXTURES, publish_everything
from tests.seeds.audit import FACTS, audit, entries


@pytest.mark.django_db
def test_every_fact_stands_in_its_record_as_its_document_states_it() -> None:
    call_command("loaddata", *FIXTURES, verbosity=0)
    publish_everything()

    faults = [f"{finding.fact['id']}: {fault}" for finding in audit() for fault in finding.faults]

    assert faults == []


def test_the_list_is_whole() -> None:
    assert [fact["id"] for fact in FACTS] == [f"F{number:03}" for number in range(1, 553)]


def test_every_exception_gives_its_reason() -> None:
    reasons = [reason for entry in entries().values() for reason in entry.get("except", {}).values()]

    assert all(len(reason) > 20 for reason in reasons)

"""What must never be false of events and participants holds in the database too."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests import factories_of_events as happened

pytestmark = pytest.mark.django_db


def test_event_does_not_end_before_it_began() -> None:
    happened.EventFactory(began_on="2023-03-17", ended_on="2023-03")

    with pytest.raises(IntegrityError), transaction.atomic():
        happened.EventFactory(began_on="2023-03-17", ended_on="2023-03-16")


@pytest.mark.parametrize(
    "number",
    [
        {"value": "15"},
        {"value": "15", "unit": "people"},
        {"value": "15", "counted": "dead"},
        {"unit": "people"},
        {"counted": "dead"},
    ],
)
def test_number_of_an_account_says_what_it_counts(number: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        happened.EventAccountFactory(**number)


def test_account_stands_once_for_each_source() -> None:
    account = happened.EventAccountFactory()
    happened.EventAccountFactory(event=account.event, text=account.text)

    with pytest.raises(IntegrityError), transaction.atomic():
        happened.EventAccountFactory(event=account.event, text=account.text, document=account.document)


def test_participant_is_a_party_or_has_a_label() -> None:
    happened.ParticipationFactory(party=None, label="Self-nominees")

    with pytest.raises(IntegrityError), transaction.atomic():
        happened.ParticipationFactory(party=None, label="")


@pytest.mark.parametrize("who", [{}, {"party": None, "label": "Self-nominees"}])
def test_participant_stands_once_for_each_source(who: dict[str, Any]) -> None:
    first = happened.ParticipationFactory(**who)
    same = {"election": first.election, "party": first.party, "label": first.label}
    happened.ParticipationFactory(**same)

    with pytest.raises(IntegrityError), transaction.atomic():
        happened.ParticipationFactory(**same, document=first.document)

import pytest
from django.utils import timezone

from publishing import actions
from publishing.models import Edition
from tests.publishing.desk import HOUR, NOON, answers, desk, live_with_a_change, organisation, page

pytestmark = pytest.mark.django_db


def test_after_publishing_the_desk_shows_where_it_is_and_how_it_is_put_right() -> None:
    record = live_with_a_change()

    answer = desk("editor").post(page("publish", record), answers(record, note="Renamed."), follow=True)

    text = answer.content.decode()
    assert answer.redirect_chain == [(page("outcome", record), 302)]
    assert "Published as edition 2" in text
    assert "Renamed." in text
    for address in (
        "/organisations/cec/",
        "/organisations/cec/editions/2/changes/",
        "/api/v1/organisations/cec/",
    ):
        assert f'href="{address}"' in text
    assert "publish it as a correction" in text
    assert f'href="{page("retract", record)}"' in text


def test_after_scheduling_the_desk_offers_to_take_it_back() -> None:
    record = live_with_a_change()
    actions.publish(record, by=None, at=timezone.now(), due_at=timezone.now() + HOUR)

    text = desk("editor").get(page("outcome", record)).content.decode()

    assert "It waits for its time" in text
    assert f'href="{page("cancel", record)}"' in text
    assert "publish it as a correction" not in text


def test_whoever_may_not_publish_is_offered_no_way_to_undo() -> None:
    record = live_with_a_change()

    text = desk("reporter").get(page("outcome", record)).content.decode()

    assert "It is out" in text
    assert "retract it" not in text


def test_what_was_never_published_has_no_outcome() -> None:
    record = organisation()

    answer = desk("editor").get(page("outcome", record))

    assert answer.url == page("change", record)


@pytest.mark.parametrize("verb", ["cancel", "retract"])
def test_the_outcome_says_what_became_of_it_since(verb: str) -> None:
    record = live_with_a_change()
    if verb == "cancel":
        actions.publish(record, by=None, at=NOON, due_at=timezone.now() + HOUR)
        actions.cancel_scheduled(record, by=None, at=timezone.now())
    else:
        actions.retract(record, by=None, at=timezone.now(), reason="Wrong.")

    text = desk("editor").get(page("outcome", record)).content.decode()

    assert {"cancel": "It was cancelled", "retract": "It is not what readers see"}[verb] in text
    assert 'href="/organisations/cec/">See the public page' not in text
    assert Edition.objects.count() == 2

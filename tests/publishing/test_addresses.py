import pytest

from publishing import actions, reading
from publishing.errors import Refused
from publishing.models import Edition
from tests.publishing.desk import HOUR, MINUTE, NOON, organisation, rename

pytestmark = pytest.mark.django_db


def moved_record():
    record = organisation("old-key")
    actions.publish(record, by=None, at=NOON)
    record.key = "new-key"
    record.save()
    return record


def test_a_changed_key_leads_from_the_old_address_to_the_new_one() -> None:
    record = moved_record()

    actions.publish(record, by=None, at=NOON + HOUR)

    assert reading.find("organisation", "new-key").state == "live"
    found = reading.find("organisation", "old-key")
    assert (found.state, found.new_key) == ("moved", "new-key")


def test_an_unpublished_change_of_the_key_moves_nothing() -> None:
    moved_record()

    assert reading.find("organisation", "old-key").state == "live"
    with pytest.raises(Edition.DoesNotExist):
        reading.find("organisation", "new-key")


def test_the_archive_stands_at_the_address_of_its_time() -> None:
    record = moved_record()
    actions.publish(record, by=None, at=NOON + HOUR)

    assert reading.find("organisation", "old-key", NOON + MINUTE).state == "live"
    with pytest.raises(Edition.DoesNotExist):
        reading.find("organisation", "new-key", NOON + MINUTE)


def test_an_address_that_was_public_belongs_to_its_record_for_ever() -> None:
    record = moved_record()
    actions.publish(record, by=None, at=NOON + HOUR)
    other = organisation("old-key", "Another body")

    with pytest.raises(Refused, match="belonged to another record"):
        actions.publish(other, by=None, at=NOON + 2 * HOUR)


def test_retracting_a_record_with_an_unpublished_new_key_withdraws_the_live_address() -> None:
    record = moved_record()

    actions.retract(record, by=None, at=NOON + HOUR, reason="Wrong.")

    assert reading.find("organisation", "old-key").state == "retracted"


def test_an_old_key_finds_all_keys_of_its_record() -> None:
    record = moved_record()
    actions.publish(record, by=None, at=NOON + HOUR)

    assert reading.keys_of("organisation", "new-key") == ["new-key", "old-key"]
    assert reading.keys_of("organisation", "unknown") == ["unknown"]


def test_references_resolve_in_one_query_whatever_their_number(django_assert_num_queries) -> None:
    for number in range(4):
        actions.publish(organisation(f"body-{number}"), by=None, at=NOON)
    references = [{"kind": "organisation", "key": f"body-{n}", "label": ""} for n in range(4)]

    with django_assert_num_queries(1):
        targets = reading.resolve(references)

    assert {target.url for target in targets.values()} == {f"/organisations/body-{n}/" for n in range(4)}


def test_a_reference_to_an_old_key_leads_to_where_the_record_is_now() -> None:
    record = moved_record()
    actions.publish(record, by=None, at=NOON + HOUR)

    targets = reading.resolve([{"kind": "organisation", "key": "old-key", "label": ""}])

    assert targets["organisation", "old-key"].url == "/organisations/new-key/"


def test_what_is_not_public_resolves_to_nothing() -> None:
    organisation("draft")
    actions.publish(organisation("waiting"), by=None, at=NOON, due_at=NOON + HOUR)
    gone = organisation("gone")
    actions.publish(gone, by=None, at=NOON)
    actions.retract(gone, by=None, at=NOON + MINUTE, reason="Wrong.")

    assert reading.resolve([{"kind": "organisation", "key": k} for k in ("draft", "waiting", "gone")]) == {}


def test_a_label_is_read_from_the_released_edition_of_its_target() -> None:
    parent = organisation("osce", "Released name")
    child = organisation("odihr", "Office")
    child.parent = parent
    child.save()
    actions.publish(parent, by=None, at=NOON)
    rename(parent, "Unpublished name")
    parent.key = "unpublished-key"
    parent.save()

    actions.publish(child, by=None, at=NOON)

    assert reading.find("organisation", "odihr").document["parent"] == {
        "kind": "organisation",
        "key": "osce",
        "label": "Released name",
    }


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2023-03-20", "2023-03-20T12:00:00", "2023-02-30T12:00:00Z", "\0"]
)
def test_an_instant_without_its_offset_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="2023-03-20T12:00:00Z"):
        reading.parse_instant(text)


def test_an_instant_is_read_whatever_its_offset() -> None:
    assert reading.parse_instant("2023-03-20T18:00:00+06:00") == NOON
    assert reading.parse_instant("2023-03-20T18:00:00 06:00") == NOON

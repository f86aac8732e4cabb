import json

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from publishing import actions, checks, documents, items
from publishing.errors import Refused
from publishing.models import Edition, Facet, Rendition
from sources.models import Organisation
from tests.publishing.desk import HOUR, MINUTE, NOON, organisation, rename

pytestmark = pytest.mark.django_db


def test_the_first_edition_is_number_one_and_live_at_once() -> None:
    edition = actions.publish(organisation(), by=None, at=NOON)

    assert (edition.number, edition.action, edition.released_at) == (1, "published", NOON)
    assert Edition.objects.live().get() == edition


def test_a_change_of_the_record_is_not_seen_until_it_is_published() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)

    rename(record, "Renamed")

    assert json.loads(Edition.objects.live().get().renditions.get().document)["name"] == "The body cec"


def test_publishing_what_has_not_changed_writes_nothing() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)

    assert actions.publish(record, by=None, at=NOON + HOUR) is None
    assert Edition.objects.count() == 1


def test_the_next_edition_takes_over_at_the_instant_at_which_the_last_one_ends() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    rename(record, "Renamed")

    second = actions.publish(record, by=None, at=NOON + HOUR)

    first = Edition.objects.get(number=1)
    assert first.superseded_at == second.released_at == NOON + HOUR
    assert Edition.objects.at(NOON + HOUR - MINUTE).get() == first
    assert Edition.objects.at(NOON + HOUR).get() == second
    assert not Edition.objects.at(NOON - MINUTE).exists()


def test_a_correction_says_what_was_wrong() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    rename(record, "Renamed")

    with pytest.raises(Refused, match="Say publicly what was wrong"):
        actions.publish(record, by=None, at=NOON + HOUR, action="corrected", note="  ")

    assert Edition.objects.count() == 1


def test_only_what_the_editor_was_shown_goes_out() -> None:
    record = organisation()
    shown = documents.build(record).content_hash
    rename(record, "Changed by a colleague meanwhile")

    with pytest.raises(Refused, match="changed the record meanwhile"):
        actions.publish(record, by=None, at=NOON, shown=shown)

    assert not Edition.objects.exists()


def test_errors_of_the_desk_block_and_warnings_are_stored_once_acknowledged(monkeypatch) -> None:
    record = organisation()
    found = [checks.warning("Looks odd."), checks.error("Cannot be.")]

    def odd(record: Organisation) -> list[checks.Problem]:
        return found

    monkeypatch.setitem(checks._checks, "organisation", [odd])

    with pytest.raises(Refused) as refusal:
        actions.publish(record, by=None, at=NOON, acknowledged="all")
    assert [problem.message for problem in refusal.value.problems] == ["Cannot be.", "Looks odd."]

    found.pop()
    with pytest.raises(Refused, match="Read the warnings"):
        actions.publish(record, by=None, at=NOON)
    edition = actions.publish(record, by=None, at=NOON, acknowledged=["odd"])
    assert [(w["code"], w["message"]) for w in edition.warnings] == [("odd", "Looks odd.")]


def test_a_user_without_the_permission_publishes_nothing() -> None:
    reader = User.objects.create_user("somebody")

    with pytest.raises(PermissionDenied):
        actions.publish(organisation(), by=reader, at=NOON)

    assert not Edition.objects.exists()


def test_the_content_hash_is_the_sha256_of_the_documents_and_the_chain_binds_each_to_the_last() -> None:
    record = organisation()
    first = actions.publish(record, by=None, at=NOON)
    rename(record, "Renamed")
    second = actions.publish(record, by=None, at=NOON + HOUR)

    document = second.renditions.get().document
    assert second.content_hash == items.content_hash([("en", document)])
    assert second.chain_hash == items.chain_hash(second, first.chain_hash)
    assert second.chain_hash != items.chain_hash(second, "")


def test_an_item_is_its_stored_texts_joined() -> None:
    edition = actions.publish(organisation(), by=None, at=NOON)

    item = json.loads(items.item(edition.head, edition.renditions.get().document))

    assert item["id"] == f"urn:uuid:{edition.record}"
    assert (item["kind"], item["key"], item["url"]) == ("organisation", "cec", "/organisations/cec/")
    assert item["date"] is None
    assert item["edition"] == {
        "number": 1,
        "sequence": 1,
        "action": "published",
        "released_at": "2023-03-20T12:00:00.000000Z",
        "note": "",
        "content_hash": edition.content_hash,
        "chain_hash": edition.chain_hash,
    }
    assert item["document"]["name"] == "The body cec"


def test_retracting_leaves_a_tombstone_with_the_public_reason() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)

    tombstone = actions.retract(record, by=None, at=NOON + HOUR, reason="Published by mistake.")

    assert (tombstone.number, tombstone.action, tombstone.note) == (2, "retracted", "Published by mistake.")
    assert not tombstone.renditions.exists()
    assert not Edition.objects.live().exists()
    assert Edition.objects.at(NOON + MINUTE).get().number == 1


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_is_retracted_without_a_reason(reason: str) -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)

    with pytest.raises(Refused):
        actions.retract(record, by=None, at=NOON + HOUR, reason=reason)

    assert Edition.objects.live().exists()


def test_a_retracted_record_comes_back_as_a_new_edition() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    actions.retract(record, by=None, at=NOON + HOUR, reason="Published too early.")

    again = actions.publish(record, by=None, at=NOON + 2 * HOUR)

    assert (again.number, again.action) == (3, "published")
    assert Edition.objects.live().get() == again


def test_a_takedown_erases_the_content_of_every_edition_and_keeps_hash_time_and_reason() -> None:
    record = organisation(name="Secret name")
    first = actions.publish(record, by=None, at=NOON, note="Secret note")
    rename(record, "Secret renamed")
    actions.publish(record, by=None, at=NOON + HOUR)
    rename(record, "Secret waiting")
    actions.publish(record, by=None, at=NOON + HOUR, due_at=NOON + 9 * HOUR)

    actions.takedown(
        record, by=None, at=NOON + 2 * HOUR, public_reason="By order of a court.", reason="File 7"
    )

    assert "Secret" not in json.dumps(list(Edition.objects.values()), default=str)
    assert not Rendition.objects.exists()
    assert not Facet.objects.exists()
    assert not Edition.objects.at(NOON + MINUTE).exists()
    erased = Edition.objects.get(number=1)
    assert (erased.content_hash, erased.released_at, erased.chain_hash) == (
        first.content_hash,
        NOON,
        first.chain_hash,
    )
    assert Edition.objects.current().get().note == "By order of a court."


def test_a_second_takedown_keeps_the_reasons_of_the_first() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    actions.takedown(record, by=None, at=NOON + HOUR, public_reason="By order of a court.", reason="File 7")
    actions.publish(record, by=None, at=NOON + 2 * HOUR)

    actions.takedown(record, by=None, at=NOON + 3 * HOUR, public_reason="By order of another court.")

    first = Edition.objects.get(number=2)
    assert (first.note, first.reason_private) == ("By order of a court.", "File 7")


def test_what_was_never_published_is_not_withdrawn() -> None:
    with pytest.raises(Refused, match="ever published"):
        actions.takedown(organisation(), by=None, at=NOON, public_reason="By order of a court.")

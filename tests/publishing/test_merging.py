from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from publishing import actions, merge_plan, merging, reading
from publishing.errors import Refused
from publishing.models import Edition, Merger
from publishing.states import PublicState
from sources.models import Document, Organisation, OrganisationName, Person
from tests.factories import MissionFactory, OrganisationFactory, PersonFactory, SourceDocumentFactory
from tests.publishing.desk import HOUR, NOON, desk, organisation, page

pytestmark = pytest.mark.django_db


def publish(*records: Any) -> None:
    for record in records:
        actions.publish(record, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)


def merge(kept: Any, folded: Any, **taking: str) -> Merger:
    shown = merge_plan.of(kept, folded).fingerprint
    return merging.merge(kept, folded, taking=taking, shown=shown, by=None, at=timezone.now())


def named(record: Organisation, text: str, **said: Any) -> OrganisationName:
    said = {"document": SourceDocumentFactory(), "kind": "spelling"} | said
    return OrganisationName.objects.create(organisation=record, text=text, **said)


def state_of(record: Any) -> str:
    return type(record).objects.filter(pk=record.pk).with_public_state().get().public_state


@pytest.fixture
def two(db: None) -> tuple[Organisation, Organisation]:
    """Two records of one body, both live."""
    kept, folded = organisation("odihr", "ODIHR"), organisation("osce-odihr", "OSCE Office")
    publish(kept, folded)
    return kept, folded


def test_whatever_pointed_to_the_one_points_to_the_other_and_waits_as_a_change(two: Any) -> None:
    kept, folded = two
    source = SourceDocumentFactory(publisher=folded)
    part = OrganisationFactory(parent=folded)
    speaking = named(part, "The Office's part", said_by_organisation=folded)
    mission = MissionFactory(organisations=[kept, folded])
    publish(source, part, mission)

    merge(kept, folded)

    source.refresh_from_db()
    part.refresh_from_db()
    speaking.refresh_from_db()
    assert (source.publisher, part.parent, speaking.said_by_organisation) == (kept, kept, kept)
    assert list(mission.organisations.all()) == [kept]
    assert {state_of(one) for one in (source, part, mission)} == {PublicState.CHANGED}
    assert not Organisation.objects.filter(key="osce-odihr").exists()


def test_rows_move_behind_those_that_are_there_and_what_is_said_twice_stays_once(two: Any) -> None:
    kept, folded = two
    source = SourceDocumentFactory()
    for record in two:
        named(record, "Said twice", document=source)
    named(folded, "Only there", document=source)

    merge(kept, folded)

    names = OrganisationName.objects.filter(organisation=kept).order_by("position", "pk")
    assert [name.text for name in names] == ["Said twice", "Only there"]
    assert OrganisationName.objects.count() == 2


def test_each_field_keeps_the_value_that_was_chosen(two: Any) -> None:
    kept, folded = two
    Organisation.objects.filter(pk=folded.pk).update(
        summary="Better.", abbreviation="OSCE/ODIHR", kind="media"
    )
    folded.refresh_from_db()

    merge(kept, folded, summary="folded", abbreviation="kept")

    kept.refresh_from_db()
    assert (kept.summary, kept.abbreviation, kept.kind, kept.key) == (
        "Better.",
        "",
        "election_commission",
        "odihr",
    )


def test_the_address_leads_to_the_one_that_is_kept_for_readers_and_partners(
    two: Any, reader: Any, partner: Any
) -> None:
    kept, folded = two

    merge(kept, folded)

    page, item = reader.get("/organisations/osce-odihr/"), partner.get("/api/v1/organisations/osce-odihr/")
    assert (page.status_code, page.headers["Location"]) == (301, "/organisations/odihr/")
    assert (item.status_code, item.headers["Location"]) == (301, "/api/v1/organisations/odihr/")
    assert "osce-odihr" not in reader.get("/sitemap.xml").text


def test_partners_are_told_by_a_tombstone_that_names_the_survivor(two: Any, partner: Any) -> None:
    kept, folded = two
    record = str(folded.pk)

    merge(kept, folded)

    last = partner.get("/api/v1/changes/?after=2").json()["items"][0]
    assert (last["id"], last["document"]) == (f"urn:uuid:{record}", None)
    assert (last["edition"]["action"], last["edition"]["note"]) == ("retracted", "Merged into “ODIHR”.")
    assert last["edition"]["merged_into"] == {
        "id": f"urn:uuid:{kept.pk}",
        "kind": "organisation",
        "key": "odihr",
        "url": "/organisations/odihr/",
        "api_url": "/api/v1/organisations/odihr/",
    }


def test_what_names_the_folded_one_in_public_links_and_counts_for_the_survivor(
    two: Any, reader: Any, partner: Any
) -> None:
    kept, folded = two
    source = SourceDocumentFactory(key="report", publisher=folded)
    publish(source)

    merge(kept, folded)

    assert 'href="/organisations/odihr/"' in reader.get("/sources/report/").text
    assert 'href="/sources/report/"' in reader.get("/organisations/odihr/").text
    for key in ("odihr", "osce-odihr"):
        listed = partner.get(f"/api/v1/documents/?organisation={key}").json()["items"]
        assert [item["key"] for item in listed] == ["report"]


def test_a_second_merger_leads_all_former_addresses_to_the_last_survivor(two: Any) -> None:
    kept, folded = two
    last = organisation("last")
    publish(last)

    merge(kept, folded)
    merge(last, kept)

    for key in ("odihr", "osce-odihr"):
        found = reading.find("organisation", key)
        assert (found.state, found.new_key) == ("moved", "last")


def test_an_earlier_instant_shows_the_record_as_it_was_then(two: Any) -> None:
    kept, folded = two
    before = timezone.now()

    merge(kept, folded)

    assert reading.find("organisation", "osce-odihr", before).state == "live"


def test_a_retracted_survivor_shows_no_page_at_either_address(two: Any, reader: Any) -> None:
    kept, folded = two
    merge(kept, folded)

    actions.retract(kept, by=None, at=timezone.now(), reason="Wrong.")

    assert reader.get("/organisations/osce-odihr/").status_code == 410


def test_an_earlier_edition_of_the_folded_one_says_what_became_of_it(two: Any, reader: Any) -> None:
    merge(*two)

    gone = reader.get("/organisations/osce-odihr/editions/1/")

    assert gone.status_code == 410
    assert 'href="/organisations/odihr/">the record that it became part of' in gone.text


def test_two_drafts_merge_without_a_word_to_the_public() -> None:
    kept, folded = organisation("one"), organisation("two")

    merger = merge(kept, folded)

    assert merger.tombstone is None
    assert not Edition.objects.exists()
    assert merger.before[0]["fields"]["key"] == "two"


def _waiting(kept: Any, folded: Any) -> None:
    Organisation.objects.filter(pk=folded.pk).update(name="Later")
    actions.publish(folded, by=None, at=NOON, due_at=timezone.now() + HOUR)


def _survivor_not_live(kept: Any, folded: Any) -> None:
    actions.retract(kept, by=None, at=timezone.now(), reason="Wrong.")


def _same_row_said_otherwise(kept: Any, folded: Any) -> None:
    source = SourceDocumentFactory()
    named(kept, "Twice", document=source, note="One note")
    named(folded, "Twice", document=source, note="Another note")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_waiting, "waits for"),
        (_survivor_not_live, "is live and"),
        (_same_row_said_otherwise, "“Twice” cannot move: This name stands here already"),
    ],
)
def test_what_cannot_be_merged_is_refused_with_what_to_do(two: Any, spoil: Any, message: str) -> None:
    kept, folded = two
    spoil(kept, folded)

    with pytest.raises(Refused, match=message):
        merge(kept, folded)

    assert Organisation.objects.filter(pk=folded.pk).exists()
    assert not Merger.objects.exists()


def test_nothing_becomes_a_part_of_itself(two: Any) -> None:
    kept, folded = two
    between = OrganisationFactory(parent=folded)
    Organisation.objects.filter(pk=kept.pk).update(parent=between)
    kept.refresh_from_db()

    with pytest.raises(Refused, match="would stand above itself"):
        merge(kept, folded)


def test_a_part_folded_into_its_whole_leaves_the_whole_alone(two: Any) -> None:
    kept, folded = two
    Organisation.objects.filter(pk=kept.pk).update(parent=folded)
    kept.refresh_from_db()

    merge(kept, folded)

    kept.refresh_from_db()
    assert kept.parent is None


def test_only_what_was_shown_is_done(two: Any) -> None:
    kept, folded = two
    shown = merge_plan.of(kept, folded).fingerprint
    SourceDocumentFactory(publisher=folded)

    with pytest.raises(Refused, match="changed one of the two meanwhile"):
        merging.merge(kept, folded, taking={}, shown=shown, by=None, at=timezone.now())


def test_an_editor_sees_what_moves_then_merges(two: Any) -> None:
    kept, folded = two
    SourceDocumentFactory(title="A report of the Office", publisher=folded)
    named(folded, "A name of its own")
    editor = desk("editor")

    editor.get(page("merge", kept))
    shown = editor.get(page("merge", kept), {"other": str(folded.pk)})
    done = editor.post(
        page("merge", kept),
        {"other": str(folded.pk), "shown": shown.context["plan"].fingerprint, "take-name": "folded"},
        follow=True,
    )

    for told in (
        "“A name of its own” moves",
        "A report of the Office",
        "/organisations/osce-odihr/ leads to",
    ):
        assert told in shown.text
    assert "is part of this record now" in done.text
    kept.refresh_from_db()
    assert kept.name == "OSCE Office"
    assert Document.objects.get(title="A report of the Office").publisher == kept


def test_a_refused_merger_says_why_and_keeps_what_was_chosen(two: Any) -> None:
    kept, folded = two

    answer = desk("editor").post(
        page("merge", kept), {"other": str(folded.pk), "shown": "nothing", "take-name": "folded"}
    )

    assert "changed one of the two meanwhile" in answer.text
    assert 'name="take-name" value="folded" aria-describedby="field-name" checked' in answer.text


def test_only_those_who_may_publish_merge(two: Any) -> None:
    kept, folded = two
    reporter = desk("reporter")

    assert reporter.get(page("merge", kept)).status_code == 403
    assert reporter.post(page("merge", kept), {"other": str(folded.pk)}).status_code == 403
    assert Organisation.objects.count() == 2
    assert page("merge", kept) not in reporter.get(page("change", kept)).text
    assert page("merge", kept) in desk("editor").get(page("change", kept)).text


def test_people_and_places_merge_too_and_other_kinds_have_no_such_page() -> None:
    kept, folded = PersonFactory(key="a"), PersonFactory(key="b")
    editor = desk("editor")
    address = reverse("admin:sources_person_merge", args=[kept.pk])

    shown = editor.get(address, {"other": str(folded.pk)}).context["plan"].fingerprint
    editor.post(address, {"other": str(folded.pk), "shown": shown})

    assert Person.objects.get() == kept
    assert reverse("admin:elections_place_merge", args=[kept.pk])
    assert editor.get(f"/admin/parties/party/{kept.pk}/merge/").status_code == 302

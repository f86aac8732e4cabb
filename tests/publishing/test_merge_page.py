from typing import Any

import pytest
from django.urls import reverse

from sources.models import Document, Organisation, Person
from tests.factories import PersonFactory, SourceDocumentFactory
from tests.publishing.desk import desk, page
from tests.publishing.mergers import named, two_live

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(db: None) -> tuple[Organisation, Organisation]:
    return two_live()


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
        "<li>Name <b>A name of its own</b> moves</li>",
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

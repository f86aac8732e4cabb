import pytest
from django.urls import reverse

from tests import factories
from tests.publishing.desk import desk
from tests.website.world import publish

pytestmark = pytest.mark.django_db
LIST = "admin:elections_election_changelist"


def an_election(*values: str, reason: str = ""):
    election = factories.ElectionFactory()
    for value in values:
        factories.ElectionFigureFactory(
            election=election,
            measure="observer_countries",
            value=value,
            unit="countries",
            preferred_because=reason if value == values[-1] else "",
        )
    publish(election)
    return election


def listed(editor, state: str) -> set:
    answer = editor.get(reverse(LIST), {"disputed": state})
    return {record.pk for record in answer.context["cl"].result_list}


def test_the_list_can_be_narrowed_to_what_is_in_dispute():
    editor = desk("editor")
    open_one, settled, agreed = (
        an_election("41", "61"),
        an_election("41", "61", reason="Ours."),
        an_election("41"),
    )

    assert listed(editor, "open") == {open_one.pk}
    assert listed(editor, "settled") == {settled.pk}
    assert listed(editor, "") == {open_one.pk, settled.pk, agreed.pk}


def test_the_form_shows_both_sides_with_their_sources():
    election = an_election("41", "61")
    document = election.figures.order_by("value")[0].document

    form = desk("editor").get(reverse("admin:elections_election_change", args=[election.pk])).text

    assert "Countries sending observers: 41 (" in form
    assert f"{document}," in form
    assert " or 61 (" in form
    assert "Open." in form


def test_the_form_of_a_record_without_contradictions_says_so():
    editor = desk("editor")
    election = an_election("41", "41.0")

    form = editor.get(reverse("admin:elections_election_change", args=[election.pk])).text

    assert "No two claims of this record contradict each other." in form
    assert editor.get(reverse("admin:elections_election_add")).status_code == 200

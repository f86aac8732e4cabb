import pytest
from django.urls import reverse

from elections.models import ElectionFigure
from tests.cast import member_of
from tests.factories import ElectionFactory, ElectionFigureFactory, SourceDocumentFactory
from tests.publishing.desk import desk, filled

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def figure():
    return ElectionFigureFactory(
        election=ElectionFactory(key="vote"),
        measure="turnout",
        value="54.19",
        unit="percent",
        document=SourceDocumentFactory(title="Protocol"),
        locator="line 3",
    )


def _page(name, *args):
    return reverse(f"admin:elections_election_{name}", args=args)


def _form(client, election):
    return filled(client.get(_page("change", election.pk)))


def _new(number, figure, **typed):
    row = {"id": "", "measure": figure.measure, "unit": figure.unit, "qualifier": "exactly"}
    row |= {"status": "reported", "position": "1"} | typed
    return {"rows": f"figures-{number}"} | {f"figures-{number}-{name}": value for name, value in row.items()}


def _notes(client, election, sent):
    return client.post(_page("typed_disputes", election.pk), sent).json()["notes"]


def test_row_that_contradicts_a_stored_one_is_told_at_both_before_it_is_saved(figure):
    reporter = desk("reporter")

    (note,) = _notes(
        reporter, figure.election, _form(reporter, figure.election) | _new(1, figure, value="55.2")
    )

    assert note["rows"] == [str(figure.pk), "figures-1"]
    assert "54.19 (Protocol, line 3) or 55.2 (no document chosen yet)" in note["said"]
    assert ElectionFigure.objects.count() == 1


@pytest.mark.parametrize(
    "typed",
    [
        {"value": "54.2"},
        {"value": "55.2", "status": "forecast"},
        {"value": "55.2", "unit": "voters"},
        {"value": "?"},
    ],
    ids=["rounded", "a forecast", "of another unit", "no number"],
)
def test_rule_of_typed_rows_is_the_rule_of_saved_ones(figure, typed):
    reporter = desk("reporter")

    assert (
        _notes(reporter, figure.election, _form(reporter, figure.election) | _new(1, figure, **typed)) == []
    )


def test_stored_row_counts_as_it_is_typed_now_and_not_at_all_once_it_is_to_go(figure):
    other = ElectionFigureFactory(
        election=figure.election, measure="turnout", value="54.19", unit="percent", position=1
    )
    reporter = desk("reporter")
    form = _form(reporter, figure.election) | {"rows": "figures-1", "figures-1-value": "55.2"}

    (note,) = _notes(reporter, figure.election, form)

    assert note["rows"] == [str(figure.pk), "figures-1"]
    assert form["figures-1-id"] == other.pk
    assert _notes(reporter, figure.election, form | {"figures-1-DELETE": "on"}) == []


def test_two_rows_of_a_record_that_is_only_being_made_contradict_each_other(figure):
    sent = (
        _new(0, figure, value="54.19") | _new(1, figure, value="55.2") | {"rows": ["figures-0", "figures-1"]}
    )

    (note,) = desk("reporter").post(_page("typed_disputes"), sent).json()["notes"]

    assert note["rows"] == ["figures-0", "figures-1"]


def test_who_may_not_change_the_record_is_told_nothing(figure):
    viewer = member_of("reporter")
    viewer.groups.clear()
    client = desk("editor")
    client.force_login(viewer)

    assert client.post(_page("typed_disputes", figure.election.pk), {}).status_code == 403


def test_fields_that_say_what_is_measured_are_marked_for_a_second_source(figure):
    shown = desk("reporter").get(_page("change", figure.election.pk)).content.decode()

    def tag(name):
        return next(part for part in shown.split("<") if f'name="figures-0-{name}"' in part)

    assert "data-measured" in tag("measure")
    assert "data-measured" in tag("area")
    assert "data-measured" not in tag("value")
    assert "data-measured" not in tag("document")

"""Lists of records as files: what goes out comes back the same, and nothing is half done."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from publishing import documents
from publishing.models import Save, SpreadsheetImport
from publishing.states import PublicState
from sources.models import Organisation
from tests.publishing.desk import desk, live_with_a_change, organisation
from tests.source_factories import OrganisationNameFactory

LIST = "admin:sources_organisation_"
HEADERS = "key,name,kind"


def chosen(client, text, name="bodies.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    return client.post(reverse(LIST + "import"), {"file": SimpleUploadedFile(name, content)})


def carried_out(client, shown):
    kept = shown.context["chosen"]
    return client.post(
        reverse(LIST + "carry_out", args=[kept.pk]),
        {"shown": shown.context["outcome"].fingerprint},
        follow=True,
    )


def export(client, query):
    return client.get(reverse(LIST + "export") + query)


def troubles(shown):
    return [(one.line, one.column, one.message) for one in shown.context["troubles"]]


def workbook(answer):
    return openpyxl.load_workbook(io.BytesIO(answer.content))


@pytest.fixture
def at_desk(db):
    return desk("editor")


def test_file_is_shown_first_and_stores_nothing(at_desk):
    organisation("cec", "Central Election Commission")

    shown = chosen(at_desk, f"{HEADERS}\ncec,Electoral Commission,election_commission\nosce,OSCE,observer\n")

    assert [(line.act, line.line) for line in shown.context["lines"]] == [("changed", 2), ("new", 3)]
    assert list(Organisation.objects.values_list("name", flat=True)) == ["Central Election Commission"]


def test_what_was_shown_is_imported(at_desk):
    organisation("cec", "Central Election Commission")

    shown = chosen(
        at_desk, f"{HEADERS}\ncec,Electoral Commission,election_commission\nnew-body,New body,media\n"
    )
    carried_out(at_desk, shown)

    assert {line.act for line in shown.context["lines"]} == {"changed", "new"}
    assert dict(Organisation.objects.values_list("key", "name")) == {
        "cec": "Electoral Commission",
        "new-body": "New body",
    }


def test_imported_change_of_a_live_record_waits_for_its_publication(at_desk):
    record = live_with_a_change()

    carried_out(at_desk, chosen(at_desk, f"key,name\n{record.key},Imported name\n"))

    state = Organisation.objects.with_public_state().get(pk=record.pk)
    assert (state.name, state.public_state) == ("Imported name", PublicState.CHANGED)
    assert state.working_hash == documents.build(state).content_hash


def test_error_names_line_and_column_and_nothing_is_stored(at_desk):
    organisation("cec")

    shown = chosen(at_desk, "key,name,kind,parent\nok-body,Fine,media,\n\nbad-body,,nonsense,cek\n")

    assert {(line, column) for line, column, _ in troubles(shown)} == {
        (4, "name"),
        (4, "kind"),
        (4, "parent"),
    }
    assert "Is “cec” meant?" in str(troubles(shown))
    assert not Organisation.objects.filter(key="ok-body").exists()


def test_file_with_an_error_cannot_be_carried_out(at_desk):
    shown = chosen(at_desk, f"{HEADERS}\nok-body,Fine,media\nbad-body,,media\n")

    again = carried_out(at_desk, shown)

    assert "Nothing was stored" in again.context["refusal"]
    assert not Organisation.objects.exists()


def test_record_that_changed_meanwhile_is_shown_anew(at_desk):
    record = organisation("cec", "First")
    shown = chosen(at_desk, "key,name\ncec,Imported\n")
    Organisation.objects.filter(pk=record.pk).update(name="Second")

    again = carried_out(at_desk, shown)

    assert "changed meanwhile" in again.context["refusal"]
    assert again.context["lines"][0].changes == (("name", "Second", "Imported"),)
    assert Organisation.objects.get().name == "Second"


def test_file_is_imported_once(at_desk):
    shown = chosen(at_desk, f"{HEADERS}\nnew-body,New body,media\n")
    carried_out(at_desk, shown)
    Organisation.objects.update(name="Changed since")

    carried_out(at_desk, shown)

    assert Organisation.objects.get().name == "Changed since"


def test_nobody_imports_the_file_of_another(at_desk):
    shown = chosen(at_desk, f"{HEADERS}\nnew-body,New body,media\n")

    answer = desk("chief").post(
        reverse(LIST + "carry_out", args=[shown.context["chosen"].pk]), {"shown": "x"}
    )

    assert answer.status_code == 404, "the file is the editor's"
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bodies.csv", "Zentralbeh\xf6rde".encode("latin-1"), "UTF-8"),
        ("bodies.xlsx", b"no workbook", "cannot be read as a workbook"),
        ("bodies.doc", b"a letter", "CSV or an XLSX"),
    ],
)
def test_unreadable_file_is_refused_in_words(at_desk, name, content, said):
    shown = chosen(at_desk, content, name)

    assert said in str(shown.context["form"].errors)
    assert not SpreadsheetImport.objects.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("key,nmae\ncec,A\n", "There is no such column"),
        ("name\nA\n", "This column is needed"),
        ("key,name\ncec,A\ncec,B\n", "stands in line 2 already"),
        ("", "The submitted file is empty"),
    ],
)
def test_file_that_does_not_fit_is_refused_by_name(at_desk, text, said):
    shown = chosen(at_desk, text)

    assert said in shown.content.decode()


def test_rows_come_change_and_go_by_their_sheet(at_desk):
    record = organisation("cec")
    kept = OrganisationNameFactory(organisation=record, text="Old", kind="abbreviation")
    gone = OrganisationNameFactory(organisation=record, text="Gone", kind="abbreviation")

    shown = chosen(
        at_desk,
        "id,organisation,text,kind,document,remove\n"
        f"{kept.pk},cec,Renamed,abbreviation,{kept.document.key},\n"
        f"{gone.pk},cec,Gone,abbreviation,{gone.document.key},yes\n"
        f",cec,Added,abbreviation,{gone.document.key},\n",
    )
    carried_out(at_desk, shown)

    assert {line.act for line in shown.context["lines"]} == {"changed", "removed", "new"}
    assert set(record.names.values_list("text", flat=True)) == {"Renamed", "Added"}


def test_row_does_not_move_to_another_record(at_desk):
    record = organisation("cec")
    organisation("osce")
    name = OrganisationNameFactory(organisation=record, text="Name", kind="abbreviation")

    shown = chosen(at_desk, f"id,organisation,text\n{name.pk},osce,Name\n")

    assert troubles(shown) == [(2, "organisation", "This row belongs to “cec”.")]


def test_import_can_be_undone_by_the_history(at_desk):
    record = organisation("cec", "First")

    carried_out(at_desk, chosen(at_desk, "key,name\ncec,Imported\n"))

    kept = Save.objects.filter(record=record.pk).order_by("pk")
    assert [save.how for save in kept] == [Save.How.FOUND, Save.How.IMPORTED]
    assert [save.title for save in kept] == ["First", "Imported"]

"""Lists of records as files: what goes out comes back the same."""

import io

import openpyxl
import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from publishing import registry
from publishing.models import Record
from publishing.spreadsheets import files
from tests.publishing.desk import desk, organisation
from tests.source_factories import OrganisationNameFactory
from tests.strict_client import StrictClient

LIST = "admin:sources_organisation_"


def chosen(client, text, name="bodies.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    return client.post(reverse(LIST + "import"), {"file": SimpleUploadedFile(name, content)})


def export(client, query):
    return client.get(reverse(LIST + "export") + query)


def workbook(answer):
    return openpyxl.load_workbook(io.BytesIO(answer.content))


@pytest.fixture
def at_desk(db):
    return desk("editor")


def test_export_comes_back_without_a_change(at_desk):
    record = organisation("cec", "=Commission, “the” first")
    OrganisationNameFactory(organisation=record, text="ЦИК", kind="abbreviation", language="ru")

    shown = chosen(at_desk, export(at_desk, "?format=xlsx").content, "organisations.xlsx")

    assert not shown.context["troubles"]
    assert (list(shown.context["lines"]), shown.context["outcome"].unchanged) == ([], 3)


def test_export_holds_what_the_list_shows(at_desk):
    organisation("cec", "Authority")
    organisation("osce", "Mission")

    answer = export(at_desk, "?format=csv&q=Mission&kind__exact=election_commission")

    assert answer.content.decode("utf-8-sig").splitlines()[1].startswith("osce,Mission,")
    assert len(answer.content.decode().splitlines()) == 2


def test_no_cell_is_run_as_a_formula(at_desk):
    organisation("cec", "=HYPERLINK(1)")

    in_text = export(at_desk, "?format=csv").content.decode()
    sheet = workbook(export(at_desk, "?format=xlsx")).worksheets[0]

    assert "'=HYPERLINK(1)" in in_text
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=HYPERLINK(1)", "s")


def test_number_keeps_the_digits_that_the_sheet_shows(at_desk):
    book = openpyxl.Workbook()
    book.active.append(["key", "share"])
    book.active.append(["a", 54.1])
    book.active["B2"].number_format = "0.00"
    out = io.BytesIO()
    book.save(out)

    assert files.read("x.xlsx", out.getvalue())[0].rows == [["a", "54.10"]]


def test_who_may_only_look_exports_and_imports_nothing(db, django_user_model):
    organisation("cec")
    reader = django_user_model.objects.create_user("looks", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_organisation"))
    client = StrictClient()
    client.force_login(reader)

    assert export(client, "?format=csv").status_code == 200, "looking is exporting"
    assert client.get(reverse(LIST + "import")).status_code == 403, "importing is changing"


RECORD_ADMINS = [one for one in admin.site._registry.values() if issubclass(one.model, Record)]


@pytest.mark.parametrize("model_admin", RECORD_ADMINS, ids=lambda one: one.opts.model_name)
def test_every_list_of_records_takes_and_gives_files(at_desk, model_admin):
    name = f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}"

    page = at_desk.get(reverse(f"{name}_import"))
    template = workbook(at_desk.get(reverse(f"{name}_export") + "?format=xlsx&empty=1"))

    assert page.context["sheets"][0][0] == model_admin.opts.verbose_name_plural
    assert len(set(template.sheetnames)) == len(page.context["sheets"]) + 1
    assert registry.for_model(model_admin.model)

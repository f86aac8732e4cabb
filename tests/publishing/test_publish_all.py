import pytest
from django.core.management import CommandError, call_command

from publishing import checks
from publishing.models import Edition
from sources.models import Organisation
from tests.publishing.desk import organisation

pytestmark = pytest.mark.django_db


def part_of(whole: Organisation | None, key: str) -> Organisation:
    return Organisation.objects.create(key=key, name=f"The body {key}", kind="observer", parent=whole)


def test_records_that_name_each_other_come_out_together_without_a_warning() -> None:
    first, second = part_of(None, "a"), part_of(None, "b")
    first.parent, second.parent = second, first
    first.save()
    second.save()

    call_command("publish_all", verbosity=0)

    assert list(Edition.objects.order_by("sequence").values_list("key", "warnings")) == [("a", []), ("b", [])]


def test_publishing_all_again_writes_nothing(capsys) -> None:
    organisation()
    call_command("publish_all")

    call_command("publish_all")

    assert capsys.readouterr().out.count("Published 1 organisations.") == 1
    assert Edition.objects.count() == 1


def test_an_error_of_the_desk_stops_it_and_names_the_record(monkeypatch) -> None:
    organisation("broken")

    def broken(record: Organisation) -> list[checks.Problem]:
        return [checks.error("Cannot be.")]

    monkeypatch.setitem(checks._checks, "organisation", [broken])

    with pytest.raises(CommandError, match="organisation broken: Cannot be"):
        call_command("publish_all", verbosity=0)

    assert not Edition.objects.exists()

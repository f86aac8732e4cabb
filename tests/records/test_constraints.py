"""What must never be false holds in the database too: each case goes round the model."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from elections.models import TallyLine
from tests import factories, source_factories

pytestmark = pytest.mark.django_db


def set_in_database(record: Any, **values: Any) -> None:
    with transaction.atomic():
        type(record).objects.filter(pk=record.pk).update(**values)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (factories.PlaceFactory, "parent"),
        (factories.ChamberFactory, "parent"),
        (factories.LegalActFactory, "amends"),
        (factories.ElectionFactory, "previous"),
    ],
)
def test_nothing_lies_in_follows_or_amends_itself(make: Any, field: str) -> None:
    record = make()

    with pytest.raises(IntegrityError):
        set_in_database(record, **{field: record})


@pytest.mark.parametrize(
    "numbers",
    [
        {"value": "7"},
        {"value": "48760000", "unit": "tenge", "equivalent": "400000"},
        {"value": "48760000", "unit": "tenge", "equivalent_unit": "dollars"},
    ],
)
def test_number_of_a_provision_has_its_unit(numbers: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.RuleProvisionFactory(**numbers)


def test_city_and_oblast_of_one_name_are_two_places() -> None:
    factories.PlaceFactory(name="Almaty", level="national_city")
    factories.PlaceFactory(name="Almaty", level="region")

    with pytest.raises(IntegrityError), transaction.atomic():
        factories.PlaceFactory(name="Almaty", level="region")


def test_no_organisation_is_a_part_of_itself() -> None:
    record = factories.OrganisationFactory()

    with pytest.raises(IntegrityError):
        set_in_database(record, parent=record)


def test_hash_belongs_to_a_held_copy() -> None:
    with pytest.raises(IntegrityError):
        set_in_database(factories.SourceDocumentFactory(), held_sha256="a" * 64)


@pytest.mark.parametrize(
    "make",
    [
        factories.PartyNameFactory,
        factories.PersonRoleFactory,
        factories.MissionHeadFactory,
        factories.PlaceNameFactory,
        factories.ConvocationFactory,
        factories.RuleProvisionFactory,
    ],
)
@pytest.mark.parametrize(
    ("valid_from", "valid_to", "holds"),
    [
        ("2007", "2022-03-01", True),
        ("2007-08", "2007", True),
        ("2007", "2007-08", True),
        ("", "1998", True),
        ("2008", "2007-12", False),
        ("2022-03-02", "2022-03-01", False),
        # Autumn begins in September and ends in November.
        ("1999-07", "1999-23", True),
        ("1999-23", "1999-09", True),
        ("1999-23", "1999-08", False),
        ("1999-12", "1999-23", False),
        ("2007~", "2006-12", False),
        ("199X", "1991", True),
        ("[2023-03-04,2023-04-03]", "2023-03-31", True),
        ("[2023-03-04,2023-04-03]", "2023-03-03", False),
    ],
)
def test_period_ends_after_it_begins(make: Any, valid_from: str, valid_to: str, holds: bool) -> None:
    row = make(**({"party": factories.PartyFactory()} if make is factories.PartyNameFactory else {}))

    if holds:
        set_in_database(row, valid_from=valid_from, valid_to=valid_to)
    else:
        with pytest.raises(IntegrityError):
            set_in_database(row, valid_from=valid_from, valid_to=valid_to)


def test_an_editor_is_told_that_a_period_ends_before_it_begins() -> None:
    role = factories.PersonRoleFactory(valid_from="1999-23")
    role.valid_to = "1999-11"
    role.full_clean()

    role.valid_to = "1999-08"

    with pytest.raises(ValidationError, match="The role ends before it begins"):
        role.full_clean()


def test_inference_names_its_basis() -> None:
    with pytest.raises(IntegrityError):
        set_in_database(factories.FindingFactory(), is_inferred=True)


def test_claim_has_one_speaker() -> None:
    row = factories.FindingFactory(said_by_person=factories.PersonFactory())

    with pytest.raises(IntegrityError):
        set_in_database(row, said_by_organisation=factories.OrganisationFactory())


def test_line_names_a_party_or_a_group() -> None:
    with pytest.raises(IntegrityError):
        set_in_database(factories.TallyLineFactory(), party=None)


def test_seats_have_a_category() -> None:
    with pytest.raises(IntegrityError):
        set_in_database(factories.TallyLineFactory(), seats=22)


def test_party_stands_once_for_each_place_in_a_source() -> None:
    line = factories.TallyLineFactory()

    with pytest.raises(IntegrityError):
        factories.TallyLineFactory(tally=line.tally, party=line.party, document=line.document)


def test_one_party_may_stand_with_two_sources() -> None:
    line = factories.TallyLineFactory(share="88")
    factories.TallyLineFactory(tally=line.tally, party=line.party, share="88.05")

    assert TallyLine.objects.filter(tally=line.tally).count() == 2


def test_share_is_not_negative() -> None:
    line = factories.TallyLineFactory()
    line.share = "-1"

    with pytest.raises(ValidationError, match="greater than or equal to 0"):
        line.full_clean()


@pytest.mark.parametrize(
    ("make", "owner"),
    [
        (source_factories.OrganisationNameFactory, factories.OrganisationFactory),
        (source_factories.PersonNameFactory, factories.PersonFactory),
    ],
)
def test_name_of_a_body_or_a_person_stands_once_for_each_source(make: Any, owner: Any) -> None:
    source = factories.SourceDocumentFactory()
    name = {owner._meta.model._meta.model_name: owner(), "text": "OSEC", "document": source}
    make(**name)
    make(**name, locator="line 2")

    with pytest.raises(IntegrityError), transaction.atomic():
        make(**name)


def test_name_is_given_up_after_it_comes_into_use() -> None:
    name = source_factories.OrganisationNameFactory(valid_from="1975", valid_to="1995")

    with pytest.raises(IntegrityError):
        set_in_database(name, valid_to="1974")


def test_likelier_reading_of_a_date_is_a_date_and_says_why() -> None:
    note = source_factories.BibliographicNoteFactory(
        read_on="2023-03-04", is_favoured=True, basis="It is March."
    )

    for missing in ({"read_on": ""}, {"basis": ""}):
        with pytest.raises(IntegrityError):
            set_in_database(note, **missing)


def test_of_two_readings_one_is_likelier() -> None:
    first = source_factories.BibliographicNoteFactory(
        read_on="2023-03-04", is_favoured=True, basis="It is March."
    )
    second = source_factories.BibliographicNoteFactory(
        source=first.source, read_on="2023-04-03", basis="Or April."
    )

    with pytest.raises(IntegrityError):
        set_in_database(second, is_favoured=True)


def test_link_stands_once_in_its_place() -> None:
    link = source_factories.DocumentLinkFactory(url="https://news.example/won")

    with pytest.raises(IntegrityError), transaction.atomic():
        source_factories.DocumentLinkFactory(source=link.source, url=link.url)

"""Each desk check of a body, a person and a source with the case that asks for it."""

from typing import Any

import pytest

from tests import factories, source_factories
from tests.records.problems import message

pytestmark = pytest.mark.django_db

NAMES = "names_and_roles_say_where_they_are_found"


@pytest.mark.parametrize(
    ("make", "owner", "code"),
    [
        (
            source_factories.OrganisationNameFactory,
            "organisation",
            "names_of_an_organisation_say_where_they_are_found",
        ),
        (source_factories.PersonNameFactory, "person", NAMES),
        (factories.PersonRoleFactory, "person", NAMES),
        (source_factories.BibliographicNoteFactory, "source", "notes_and_links_say_where_they_are_found"),
        (source_factories.DocumentLinkFactory, "source", "notes_and_links_say_where_they_are_found"),
    ],
)
def test_row_without_its_place_in_the_source_is_noticed(make: Any, owner: str, code: str) -> None:
    row = make(locator="")

    assert "without the place in it" in message(getattr(row, owner), code)

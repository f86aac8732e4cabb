"""What the initial content holds of bodies, people and documents."""

import pytest

from parties.models import Leadership
from publishing.models import Edition, Rendition
from sources.models import Document, Organisation, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def content(seeded: None) -> None:
    """Records alone."""


@pytest.mark.parametrize("model", [Organisation, Person])
def test_every_body_and_person_is_named_by_a_source(content: None, model: type) -> None:
    assert list(model.objects.filter(names=None).values_list("key", flat=True)) == []


def test_every_document_says_how_it_is_known(content: None) -> None:
    assert list(Document.objects.filter(notes=None).values_list("key", flat=True)) == []


def test_no_post_in_a_party_is_kept_twice(content: None) -> None:
    roles = Person.objects.values_list("key", "roles__document", "roles__locator", "roles__as_written")
    posts = Leadership.objects.exclude(as_written="").values_list(
        "person__key", "document", "locator", "as_written"
    )

    assert set(roles) & set(posts) == set()


@pytest.mark.parametrize(
    ("spelling", "address"),
    [
        ("OSEC", "osce"),
        ("CSCE", "osce"),
        ("Central Electoral Commission", "cec"),
        ("Toqaev", "kassym-jomart-tokayev"),
        ("Nazarbaev", "nursultan-nazarbayev"),
        ("Назарбаев", "nursultan-nazarbayev"),
    ],
)
def test_a_body_or_person_is_found_by_each_spelling(
    seeds_published: None, spelling: str, address: str
) -> None:
    found = Edition.objects.live().of("organisation", "person").matching(spelling)

    assert address in found.values_list("key", flat=True)


def test_a_misspelling_stands_where_it_is_said_to_be_one_and_nowhere_else(seeds_published: None) -> None:
    texts = Rendition.objects.filter(document__contains="OSEC").values_list("edition__key", "document")

    assert {key for key, text in texts if "OSEC" in text} == {"osce", "name-of-the-osce"}

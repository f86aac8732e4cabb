"""A document stored before a field existed is read as if the field were there, empty."""

import json

import pytest

from publishing import registry
from publishing.grown import completed
from publishing.models import Rendition
from tests.website import world

KINDS = [kind.kind for kind in registry.kinds()]


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_missing_is_there_and_empty(kind: str) -> None:
    fields = set(registry.get(kind).serializer_class().fields)

    document = completed(kind, {})

    assert set(document) == fields
    assert all(value in ("", None, False, []) for value in document.values())


def test_rows_are_completed_too_and_what_they_say_is_kept() -> None:
    document = completed("election", {"figures": [{"value": "41"}]})

    (figure,) = document["figures"]
    assert figure["value"] == "41"
    assert figure["disputes"] == []
    assert figure["value_to"] is None


def test_a_picture_from_before_there_were_sizes_reads_as_one_without() -> None:
    document = completed("story", {"image": {"file": "/files/ab/hall.png", "alt": "A hall"}})

    image = document["image"]
    assert (image["alt"], image["sizes"], image["focal_point"], image["licence"]) == ("A hall", [], None, "")
    assert (document["references"], document["footnotes"]) == ([], [])


def test_two_documents_share_no_empty_list() -> None:
    one, other = completed("election", {}), completed("election", {})

    one["figures"].append("mine")

    assert other["figures"] == []


@pytest.mark.django_db
def test_a_whole_document_is_left_as_it_is() -> None:
    world.build()

    for rendition in Rendition.objects.select_related("edition"):
        document = json.loads(rendition.document)

        assert completed(rendition.edition.kind, document) == json.loads(rendition.document)

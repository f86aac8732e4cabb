import re

import pytest

from publishing import actions, registry
from tests.factories import PartyFactory
from tests.feed.filled import publish_one_of_each
from tests.feed.wire import HOUR, NOON, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_of_each(db):
    publish_one_of_each()


def test_docs_show_every_list_with_its_facets_and_a_real_example(reader, one_of_each):
    page = reader.get("/api/v1/docs/").content.decode()

    for kind in registry.kinds():
        assert f'id="{kind.plural}"' in page
        assert f"/api/v1/{kind.plural}/" in page
        for name in kind.facet_names:
            assert f"<code>{name}</code>" in page
    assert "/api/v1/elections/kz-2023/" in page


def test_examples_in_the_docs_work(reader, partner, one_of_each):
    page = reader.get("/api/v1/docs/").content.decode()
    examples = set(re.findall(r"curl '?http://testserver(/api/v1/[^\s'<]*)", page))

    assert len(examples) > 2 * len(registry.kinds())
    for address in examples:
        assert partner.get(address.replace("&amp;", "&")).status_code == 200


def test_every_link_within_the_docs_leads_somewhere(reader, one_of_each):
    page = reader.get("/api/v1/docs/").content.decode()
    links = set(re.findall(r'href="#([^"]+)"', page))

    assert links <= set(re.findall(r'id="([^"]+)"', page))


def test_every_problem_type_is_explained_where_it_leads(reader):
    from feed.problems import TYPES

    page = reader.get("/api/v1/docs/").content.decode()

    assert all(f'id="problem-{name}"' in page for name in TYPES)


def test_docs_load_nothing_from_elsewhere(reader, one_of_each):
    page = reader.get("/api/v1/docs/").content.decode()
    loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', page)

    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
    assert "<script" not in page


def test_docs_without_any_edition_are_whole(reader):
    assert reader.get("/api/v1/docs/").status_code == 200


def test_docs_show_the_newest_tombstone(reader):
    party = PartyFactory(key="withdrawn")
    publish(party, at=NOON)
    actions.retract(party, by=None, at=NOON + HOUR, reason="Never was a party.")

    assert "Never was a party." in reader.get("/api/v1/docs/").content.decode()


def test_docs_are_a_page(reader):
    response = reader.get("/api/v1/docs/")

    assert response["Content-Type"].startswith("text/html")
    assert reader.get("/api/v1/docs/", headers={"accept": "application/json"}).status_code == 406

import gzip
import json

import pytest

from publishing.versioned_responses import finished_answers
from tests.factories import OrganisationFactory, PartyFactory
from tests.feed.wire import publish

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "/api/v1/",
    "/api/v1/parties/",
    "/api/v1/parties/?search=amanat",
    "/api/v1/parties/amanat/",
    "/api/v1/parties/amanat/?at=2024-01-01T00:00:00Z",
    "/api/v1/changes/",
    "/api/v1/schema/",
    "/api/v1/schema/?format=yaml",
]


@pytest.fixture
def amanat(db):
    party = PartyFactory(key="amanat")
    publish(party)
    return party


@pytest.mark.parametrize("address", ADDRESSES)
def test_unchanged_answer_is_304_for_one_query(partner, amanat, django_assert_num_queries, address):
    etag = partner.get(address)["ETag"]
    finished_answers.clear()

    with django_assert_num_queries(1):
        response = partner.get(address, headers={"if-none-match": etag})

    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize("address", ADDRESSES)
def test_repeated_answer_costs_one_query_and_is_the_same(partner, amanat, django_assert_num_queries, address):
    first = partner.get(address)

    with django_assert_num_queries(1):
        second = partner.get(address)

    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)


@pytest.mark.parametrize(
    "held", ['"x", {etag}', "W/{etag}", '{etag}  ,  W/"y"', "*"], ids=["list", "weak", "spaces", "any"]
)
def test_etag_is_found_in_every_form(partner, amanat, held):
    etag = partner.get("/api/v1/parties/")["ETag"]

    response = partner.get("/api/v1/parties/", headers={"if-none-match": held.replace("{etag}", etag)})

    assert response.status_code == 304


def test_any_etag_does_not_hide_that_there_is_nothing(partner):
    assert partner.get("/api/v1/parties/never/", headers={"if-none-match": "*"}).status_code == 404


def test_etag_differs_between_addresses_and_formats(partner, amanat):
    json_etag = partner.get("/api/v1/schema/")["ETag"]
    yaml_etag = partner.get("/api/v1/schema/", headers={"accept": "application/yaml"})["ETag"]
    others = [partner.get(address)["ETag"] for address in ADDRESSES]

    assert json_etag != yaml_etag
    assert len(set(others)) == len(ADDRESSES)


@pytest.mark.parametrize("address", ["/api/v1/parties/", "/api/v1/parties/amanat/", "/api/v1/changes/"])
def test_kept_answer_is_never_a_superseded_one(partner, amanat, address):
    before = partner.get(address)
    amanat.colour = "#ff0000"
    amanat.save()
    publish(amanat)

    after = partner.get(address, headers={"if-none-match": before["ETag"]})

    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert "#ff0000" in after.content.decode()


def test_publishing_one_kind_renews_every_address(partner, amanat):
    etag = partner.get("/api/v1/parties/")["ETag"]
    publish(OrganisationFactory())

    assert partner.get("/api/v1/parties/", headers={"if-none-match": etag}).status_code == 200


def test_compressed_answer_holds_the_same_and_has_its_own_etag(partner, amanat):
    plain = partner.get("/api/v1/parties/")
    compressed = partner.get("/api/v1/parties/", headers={"accept-encoding": "br, gzip"})

    assert compressed["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed["ETag"] != plain["ETag"]
    assert "Accept-Encoding" in compressed["Vary"]
    assert "Accept-Encoding" in plain["Vary"]
    held = {"if-none-match": compressed["ETag"], "accept-encoding": "gzip"}
    assert partner.get("/api/v1/parties/", headers=held).status_code == 304


@pytest.mark.parametrize("refusal", ["gzip;q=0", "gzip; q=0.0, br", "identity"])
def test_compression_that_is_refused_is_not_used(partner, amanat, refusal):
    response = partner.get("/api/v1/parties/", headers={"accept-encoding": refusal})

    assert "Content-Encoding" not in response.headers
    assert json.loads(response.content)["items"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_is_get_without_the_body(partner, amanat, address):
    get, head = partner.get(address), partner.head(address)

    assert head.content == b""
    assert dict(head.headers) == dict(get.headers)


def test_head_of_nothing_is_not_found(partner, amanat):
    assert partner.head("/api/v1/parties/never/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/api/v1/", "/api/v1/parties/", "/api/v1/parties/never/", "/api/v1/changes/"]
)
def test_options_allow_reading_from_anywhere(partner, django_assert_num_queries, address):
    with django_assert_num_queries(0):
        response = partner.options(address)

    assert response.status_code == 204
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


def test_every_answer_may_be_read_from_any_origin(partner, amanat):
    etag = partner.get("/api/v1/parties/")["ETag"]
    answers = [
        partner.get("/api/v1/parties/"),
        partner.get("/api/v1/parties/", headers={"if-none-match": etag}),
        partner.get("/api/v1/parties/never/"),
        partner.get("/api/v1/parties/?colour=red"),
        partner.get("/api/v1/nothing/"),
        partner.post("/api/v1/parties/"),
    ]

    assert [answer.status_code for answer in answers] == [200, 304, 404, 400, 404, 405]
    assert {answer["Access-Control-Allow-Origin"] for answer in answers} == {"*"}
    assert all("ETag" in answer["Access-Control-Expose-Headers"] for answer in answers[:4])


def test_feed_sets_no_cookie(partner, amanat):
    for address in [*ADDRESSES, "/api/v1/docs/", "/api/v1/parties/never/"]:
        assert not partner.get(address).cookies

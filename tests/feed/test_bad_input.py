import base64
import json

import pytest

from feed import pagination
from tests.factories import ElectionFactory, PartyFactory
from tests.feed.wire import publish

pytestmark = pytest.mark.django_db


def cursor(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


BAD = [
    ("elections/?colour=red", "unknown-parameter", "colour"),
    ("elections/?Year=2023", "unknown-parameter", "Did you mean year?"),
    ("elections/?page=2", "unknown-parameter", "page"),
    ("elections/?election__exact=x", "unknown-parameter", "election__exact"),
    ("elections/kz/?limit=5", "unknown-parameter", "limit"),
    ("changes/?at=2023-03-20T12:00:00Z", "unknown-parameter", "at"),
    ("?year=2023", "unknown-parameter", "It has none."),
    ("schema/?format=xml", "bad-parameter", "json, yaml"),
    ("elections/?year=2023&year=2021", "bad-parameter", "more than once"),
    ("elections/?year=", "bad-parameter", "without a value"),
    ("elections/?year=%20", "bad-parameter", "without a value"),
    ("elections/?year", "bad-parameter", "without a value"),
    ("elections/?year=2023,", "bad-parameter", "with commas"),
    ("elections/?year=abc", "bad-parameter", "four digits"),
    ("elections/?year=23", "bad-parameter", "four digits"),
    ("elections/?year=2023-03", "bad-parameter", "four digits"),
    ("elections/?year=2021,abc", "bad-parameter", "four digits"),
    ("elections/?year=٢٠٢٣", "bad-parameter", "four digits"),
    ("tallies/?year=%2B202", "bad-parameter", "four digits"),
    ("tallies/?stage=exit poll", "bad-parameter", "hyphens"),
    ("tallies/?party=Аманат", "bad-parameter", "hyphens"),
    ("tallies/?party=amanat,", "bad-parameter", "hyphens"),
    ("tallies/?party=" + "x" * 121, "bad-parameter", "120 letters"),
    ("elections/?year=" + ",".join(["2023"] * 21), "bad-parameter", "20 values"),
    ("elections/?search=...", "bad-parameter", "letter or digit"),
    ("elections/?search=" + "x" * 201, "bad-parameter", "200 characters"),
    ("elections/?updated_since=yesterday", "bad-parameter", "offset"),
    ("elections/?at=2023-03-20", "bad-parameter", "offset"),
    ("elections/?at=2023-03-20T12:00:00", "bad-parameter", "offset"),
    ("elections/?at=2023-13-45T99:00:00Z", "bad-parameter", "offset"),
    ("elections/?at=0001-01-01T00:00:00%2B14:00", "bad-parameter", "1 to 9999"),
    ("elections/?at=9999-12-31T23:59:59-14:00", "bad-parameter", "1 to 9999"),
    ("elections/?at=2999-01-01T00:00:00Z", "bad-parameter", "not come yet"),
    ("elections/kz/?at=noon", "bad-parameter", "offset"),
    ("elections/?ordering=title", "bad-parameter", "-released_at"),
    ("elections/?limit=0", "bad-parameter", "1 to 500"),
    ("elections/?limit=501", "bad-parameter", "1 to 500"),
    ("elections/?limit=-1", "bad-parameter", "1 to 500"),
    ("elections/?limit=ten", "bad-parameter", "1 to 500"),
    ("elections/?limit=1e2", "bad-parameter", "1 to 500"),
    ("elections/?limit=٣", "bad-parameter", "1 to 500"),
    ("elections/?limit=" + "9" * 400, "bad-parameter", "1 to 500"),
    ("changes/?after=-1", "bad-parameter", "0 to"),
    ("changes/?after=9223372036854775808", "bad-parameter", "0 to"),
    ("changes/?after=last", "bad-parameter", "0 to"),
    ("changes/?limit=0", "bad-parameter", "1 to 500"),
    ("elections/?cursor=abc", "bad-parameter", "no cursor"),
    ("elections/?cursor=%D0%B0", "bad-parameter", "no cursor"),
    ("elections/?cursor=" + "A" * 401, "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor("-date"), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor([]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", 1, 2]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", "2023-03-19"]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", "2023-03-19", "a", "b"]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", "19 March", "key"]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", "2023-03-19", "k\0"]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["-date", "2023-03-19", "'; --"]), "bad-parameter", "no cursor"),
    ("elections/?cursor=" + cursor(["key", "a"]), "bad-parameter", "ordering=key"),
    (
        "elections/?ordering=released_at&cursor=" + cursor(["released_at", "0001-01-01T00:00:00+14:00"]),
        "bad-parameter",
        "no cursor",
    ),
    ("elections/?year=%00", "bad-request", "NUL"),
    ("elections/%00/", "bad-request", "NUL"),
]


@pytest.mark.parametrize(("address", "problem", "says"), BAD, ids=[address[:50] for address, _, _ in BAD])
def test_bad_input_is_refused_with_what_is_wrong(partner, address, problem, says):
    publish(ElectionFactory(key="kz"))

    response = partner.get(f"/api/v1/{address}")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["type"] == f"/api/v1/docs/#problem-{problem}"
    assert response.json()["status"] == 400
    assert says in response.json()["detail"]


def test_unknown_parameter_names_the_known_ones(partner):
    problem = partner.get("/api/v1/parties/?color=red&x=1").json()

    assert problem["unknown"] == ["color", "x"]
    assert {"limit", "cursor", "ordering", "at", "search", "updated_since"} < set(problem["known"])


def test_all_that_is_wrong_is_said_at_once(partner):
    problem = partner.get("/api/v1/elections/?limit=0&at=noon&year=&ordering=x").json()

    assert set(problem["errors"]) == {"limit", "at", "year", "ordering"}


@pytest.mark.parametrize(
    "address",
    [
        "nothing/",
        "nothing",
        "elections/a/b/",
        "elections/a b/",
        "elections/%D0%B0/",
        "../",
        "v2/",
        f"elections/{'x' * 5000}/",
    ],
)
def test_unknown_address_is_a_problem(partner, address):
    response = partner.get(f"/api/v1/{address}")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("address", ["/api/", "/api/v2/elections/", "/api/v10/"])
def test_unknown_version_is_a_problem(partner, address):
    response = partner.get(address)

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_forgotten_slash_redirects_with_the_query(partner):
    response = partner.get("/api/v1/elections?year=2023")

    assert (response.status_code, response["Location"]) == (301, "/api/v1/elections/?year=2023")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize(
    "address", ["/api/v1/", "/api/v1/elections/", "/api/v1/elections/kz/", "/api/v1/changes/"]
)
def test_writing_is_not_allowed(partner, method, address):
    response = getattr(partner, method)(address)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Content-Type"] == "application/problem+json"


def test_writing_without_a_token_is_not_allowed_rather_than_forbidden():
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/api/v1/elections/").status_code == 405


@pytest.mark.parametrize(
    "accept", ["application/xml", "text/html", "application/json;q=0, text/csv", "nonsense"]
)
def test_media_type_that_is_not_offered_is_refused(partner, accept):
    response = partner.get("/api/v1/elections/", headers={"accept": accept})

    assert response.status_code == 406
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["offered"] == ["application/json"]


@pytest.mark.parametrize(
    "accept",
    [
        "",
        "*/*",
        "application/*",
        "application/json",
        "text/html, */*;q=0.1",
        "application/json; charset=utf-8",
    ],
)
def test_media_type_that_is_offered_is_accepted(partner, accept):
    assert partner.get("/api/v1/elections/", headers={"accept": accept})["Content-Type"] == "application/json"


def test_query_string_of_ten_megabytes_is_refused(partner):
    response = partner.get("/api/v1/elections/", QUERY_STRING="search=" + "x" * 10_000_000)

    assert response.status_code == 414
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("query", ["after=9223372036854775807", "after=1000"])
def test_changes_beyond_the_end_are_an_empty_page_that_stays(partner, query):
    publish(PartyFactory())

    page = partner.get(f"/api/v1/changes/?{query}").json()

    assert page == {"items": [], "next": f"http://testserver/api/v1/changes/?{query}"}


def test_cursor_beyond_the_end_is_an_empty_last_page(partner):
    publish(ElectionFactory(key="kz"))
    end = pagination.ORDERINGS["-date"].cursor(["0001-01-01", "a"])

    page = partner.get("/api/v1/elections/", {"cursor": end}).json()

    assert (page["items"], page["next"]) == ([], None)


def test_fault_of_ours_is_a_problem_that_tells_nothing(partner, monkeypatch):
    from feed import views

    def broken(*arguments):
        raise RuntimeError("secret")

    monkeypatch.setattr(views, "_live_page", broken)
    partner.raise_request_exception = False

    response = partner.get("/api/v1/elections/")

    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert "secret" not in response.content.decode()

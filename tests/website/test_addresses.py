import pytest

from publishing import actions
from tests import factories
from tests.website.world import HOUR, NOON, publish


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/nothing/", "/elections/nothing/", "/files/nothing/x.png", "/elections/a b/"]
)
def test_what_was_never_published_is_not_found(reader, address):
    answer = reader.get(address)

    assert answer.status_code == 404
    assert "There is no page here" in answer.text


def test_a_draft_is_not_found(reader, world):
    factories.StoryFactory(key="draft", headline="Not yet")

    assert reader.get("/stories/draft/").status_code == 404


def test_a_moved_record_redirects_for_good(reader, world):
    world.party.key = "amanat-party"
    world.party.save()
    publish(world.party)

    answer = reader.get("/parties/amanat/")

    assert answer.status_code == 301
    assert answer.headers["Location"] == "/parties/amanat-party/"
    assert "53.9%" in reader.get("/parties/amanat-party/").text


@pytest.mark.parametrize(
    ("verb", "heading", "rest"),
    [
        ("retract", "was retracted", "keeps them in its archive"),
        ("takedown", "was taken down", "earlier editions was erased"),
    ],
)
def test_a_withdrawn_page_is_gone_and_says_why_and_what_is_left(reader, world, verb, heading, rest):
    reasons = {"reason": "A wrong table."} if verb == "retract" else {"public_reason": "A wrong table."}
    getattr(actions, verb)(world.story, by=None, at=NOON + HOUR, **reasons)

    answer = reader.get("/stories/day-after/")

    assert answer.status_code == 410
    assert heading in answer.text
    assert rest in answer.text
    assert "A wrong table." in answer.text
    assert "The day after" not in answer.text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/elections/?page=abc", 400),
        ("/elections/?page=-1", 400),
        ("/elections/?page=99", 404),
        ("/elections/?page=0", 404),
        ("/elections/?year=20xx", 400),
        (f"/elections/?type={'x' * 200}", 400),
        (f"/search/?q={'x' * 200}", 400),
        ("/search/?q=%00", 400),
        (f"/search/?q={'x' * 20_000}", 414),
        (f"/search/?{'a=1&' * 20_000}", 414),
    ],
)
def test_malformed_addresses_are_refused_clearly(reader, world, address, status):
    answer = reader.get(address)

    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "address", ["/elections/?colour=red", "/search/?q=%22'*", "/?utm_source=x", "/elections/?page=01"]
)
def test_unknown_parameters_do_no_harm(reader, world, address):
    assert reader.get(address).status_code == 200


@pytest.mark.parametrize("accept", ["application/json", "image/png", "nonsense", ""])
def test_any_accept_header_gets_the_page(reader, world, accept):
    assert reader.get("/elections/", headers={"accept": accept}).status_code == 200


def test_the_failure_page_asks_the_database_for_nothing(rf, django_assert_num_queries, db):
    from website.views import errors

    with django_assert_num_queries(0):
        answer = errors.failed(rf.get("/"))

    assert answer.status_code == 500
    assert "Something went wrong" in answer.text


def test_the_sitemap_lists_live_pages_alone(reader, world):
    factories.StoryFactory(key="draft")
    publish(factories.StoryFactory(key="later"), at=NOON, due_at=NOON.replace(year=9000))
    actions.retract(world.story, by=None, at=NOON + HOUR, reason="A wrong table.")

    sitemap = reader.get("/sitemap.xml").text

    assert "/elections/majilis-2023/</loc><lastmod>2023-03-20T12:00:00" in sitemap
    assert "/stories/<" in sitemap
    assert not [key for key in ("draft", "later", "day-after") if f"/stories/{key}/" in sitemap]


def test_robots_are_told_of_the_sitemap(reader, world):
    assert "Sitemap: http://testserver/sitemap.xml" in reader.get("/robots.txt").text


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_are_read_and_nothing_else(reader, world, method):
    answer = reader.generic(method, "/elections/")

    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")
    assert "This page can only be read" in answer.text

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from publishing.versioned_responses import Finished, VersionedCache, answer_from_cache, build, store


def finished(size=100):
    return Finished(b"x" * size, {})


def request(path="/page/", **headers):
    return RequestFactory().get(path, headers=headers)


def test_answer_of_another_version_is_never_given():
    kept = VersionedCache(1_000_000)
    kept.put(7, "a", finished())

    assert kept.get(7, "a") is not None
    assert kept.get(8, "a") is None
    assert kept.get(6, "a") is None


def test_new_version_empties_the_cache_and_so_does_a_restored_database():
    kept = VersionedCache(1_000_000)
    for version in (7, 8, 7):
        assert kept.get(version, "a") is None
        kept.put(version, "a", finished())


def test_least_recently_read_answers_go_first():
    kept = VersionedCache(finished().weight * 10)
    for number in range(10):
        kept.put(1, str(number), finished())
    kept.get(1, "0")

    kept.put(1, "new", finished())

    assert kept.get(1, "0") is not None
    assert kept.get(1, "1") is None
    assert kept.bytes <= kept.max_bytes


def test_answer_kept_twice_is_weighed_once():
    kept = VersionedCache(1_000_000)
    kept.put(1, "a", finished(100))
    kept.put(1, "a", finished(200))

    assert kept.bytes == finished(200).weight


def test_answer_that_would_fill_the_cache_is_not_kept():
    kept = VersionedCache(8_000)
    kept.put(1, "a", finished(5_000))

    assert kept.get(1, "a") is None


@pytest.mark.parametrize(
    "response", [HttpResponse("gone", status=410), StreamingHttpResponse(["part"])], ids=["error", "stream"]
)
def test_answer_that_is_not_finished_comes_back_as_it_was(response):
    assert store(request(), 1, response) is response
    assert "ETag" not in response.headers
    assert answer_from_cache(request(), 1) is None


def test_answer_with_a_cookie_is_not_kept():
    response = HttpResponse("mine")
    response.set_cookie("name", "value")

    store(request(), 1, response)

    assert answer_from_cache(request(), 1) is None


def test_variants_and_queries_are_kept_apart():
    store(request(), 1, HttpResponse("english"), variant="en")

    assert answer_from_cache(request(), 1, variant="en").content == b"english"
    assert answer_from_cache(request(), 1, variant="kk") is None
    assert answer_from_cache(request("/page/?page=2"), 1, variant="en") is None


def test_headers_that_an_answer_came_with_are_kept():
    store(
        request(),
        1,
        HttpResponse("text", headers={"Content-Language": "kk", "Cache-Control": "public, max-age=60"}),
    )

    kept = answer_from_cache(request(), 1)

    assert (kept["Content-Language"], kept["Cache-Control"]) == ("kk", "public, max-age=60")


@pytest.fixture
def house(settings, tmp_path):
    (tmp_path / "templates").mkdir()
    settings.BASE_DIR = tmp_path
    build.cache_clear()
    yield tmp_path
    build.cache_clear()


def test_build_is_the_same_in_every_process_until_a_template_changes(house):
    (house / "templates" / "page.html").write_text("before")
    first = build()
    build.cache_clear()
    again = build()
    build.cache_clear()
    (house / "templates" / "page.html").write_text("after")

    assert first == again != build()

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

NUL = ["{}?q=%00", "{}?%00=1", "{}%00/"]


@pytest.mark.parametrize("address", NUL)
@pytest.mark.parametrize(
    ("face", "media_type"), [("/", "text/html"), ("/api/v1/", "application/problem+json")]
)
def test_a_nul_byte_is_refused_in_the_format_of_the_face(face, media_type, address):
    response = Client().get(address.format(face))

    assert (response.status_code, response.headers["Content-Type"].split(";")[0]) == (400, media_type)


@pytest.mark.parametrize(
    ("face", "media_type"), [("/", "text/html"), ("/api/v1/", "application/problem+json")]
)
def test_a_query_string_that_is_too_long_is_refused_in_the_format_of_the_face(face, media_type):
    response = Client().get(face, {"q": "x" * 10_000_000})

    assert (response.status_code, response.headers["Content-Type"].split(";")[0]) == (414, media_type)

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PATHS = ["/", "/no/such/page/", "/api/v1/", "/api/v1/no-such/", "/admin/login/", "/health/live", "/?a=%00"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_strict_headers(path):
    headers = Client().get(path).headers

    policy = headers["Content-Security-Policy"]
    assert {"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"} <= set(policy.split("; "))
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_a_304_carries_the_policy_too():
    first = Client().get("/")

    again = Client().get("/", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert "Content-Length" not in again.headers
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/api/v1/", "/health/live"])
def test_a_reader_carries_no_session_and_gets_no_cookie(path):
    response = Client().get(path)

    assert not response.cookies
    assert not hasattr(response.wsgi_request, "session")
    assert getattr(response.wsgi_request, "user", None) is None


def test_the_desk_knows_who_is_there(admin_user):
    client = Client()
    client.force_login(admin_user)

    response = client.get("/admin/")

    assert response.wsgi_request.user == admin_user


@pytest.mark.parametrize(("path", "status"), [("/", 405), ("/health/live", 403), ("/admin/login/", 403)])
def test_a_write_without_a_token_is_refused_everywhere(path, status):
    response = Client(enforce_csrf_checks=True).post(path, {"a": "b"})

    assert response.status_code == status


def test_wrong_passwords_are_limited(settings, admin_user):
    settings.AXES_ENABLED = True
    tried = {"username": admin_user.username, "password": "wrong"}

    codes = [Client().post("/admin/login/", tried).status_code for _ in range(settings.AXES_FAILURE_LIMIT)]
    right = Client().post("/admin/login/", {"username": admin_user.username, "password": "password"})

    assert codes == [200] * (settings.AXES_FAILURE_LIMIT - 1) + [429]
    assert right.status_code == 429

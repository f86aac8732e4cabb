import datetime
import time

import pytest
from django.utils import timezone

from feed import keys
from feed.models import PartnerKey
from tests.cast import member_of
from tests.factories import PartyFactory
from tests.feed.wire import publish
from tests.strict_client import StrictClient

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2023, 3, 20, 12, 0, tzinfo=datetime.UTC)
BAD = {
    "another scheme": "Basic {token}",
    "no scheme": "{token}",
    "the prefix alone": "Bearer {prefix}",
    "another secret": "Bearer {prefix}.guessed",
    "an unknown prefix": "Bearer 00000000.guessed",
    "an SQL fragment": "Bearer ' OR 1=1 --.x",
    "nothing": "",
}


def sent(partner: StrictClient, header: str, address: str = "/api/v1/key/"):
    return partner.get(address, headers={"authorization": header})


def test_a_key_says_whose_it_is_and_is_not_kept_by_any_cache(partner):
    key, token = keys.issue("Example Times", by=None, at=NOON)

    answer = sent(partner, f"Bearer {token}")

    assert answer.json() == {
        "name": "Example Times",
        "prefix": key.prefix,
        "created_at": "2023-03-20T12:00:00.000000Z",
    }
    assert answer.headers["Cache-Control"] == "no-store"


def test_reading_needs_no_key_and_a_good_one_changes_nothing(partner):
    _key, token = keys.issue("Example Times", by=None, at=NOON)

    assert (
        sent(partner, f"Bearer {token}", "/api/v1/parties/").content
        == partner.get("/api/v1/parties/").content
    )


@pytest.mark.parametrize("header", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("address", ["/api/v1/key/", "/api/v1/parties/", "/api/v1/changes/"])
def test_a_bad_key_is_refused_wherever_it_is_sent(partner, header, address):
    key, token = keys.issue("Example Times", by=None, at=NOON)

    answer = sent(partner, header.format(token=token, prefix=key.prefix), address)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["type"].endswith("#problem-unauthorized")


def test_the_address_of_the_key_asks_for_one(partner):
    assert partner.get("/api/v1/key/").status_code == 401


def test_a_revoked_key_is_refused_at_once_and_keeps_its_time(partner):
    key, token = keys.issue("Example Times", by=None, at=NOON)
    assert sent(partner, f"Bearer {token}").status_code == 200

    keys.revoke(key, at=NOON)
    keys.revoke(key, at=NOON + datetime.timedelta(hours=1))

    assert sent(partner, f"Bearer {token}").status_code == 401
    key.refresh_from_db()
    assert key.revoked_at == NOON


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/parties/", "/api/v1/changes/"])
def test_key_and_version_are_read_in_one_query(partner, django_assert_num_queries, address):
    publish(PartyFactory())
    _key, token = keys.issue("Example Times", by=None, at=NOON)
    etag = sent(partner, f"Bearer {token}", address)["ETag"]
    headers = {"authorization": f"Bearer {token}"}

    with django_assert_num_queries(1):
        unchanged = partner.get(address, headers=headers | {"if-none-match": etag})
    with django_assert_num_queries(1):
        repeated = partner.get(address, headers=headers)

    assert (unchanged.status_code, repeated.status_code) == (304, 200)
    assert unchanged["ETag"] == partner.get(address)["ETag"]


def test_the_desk_sees_to_the_hour_when_a_key_was_last_used(partner):
    key, token = keys.issue("Example Times", by=None, at=NOON)
    before = timezone.now()

    sent(partner, f"Bearer {token}", "/api/v1/parties/")
    key.refresh_from_db()
    first = key.last_used_at
    sent(partner, f"Bearer {token}", "/api/v1/changes/")
    key.refresh_from_db()

    assert before <= first == key.last_used_at


def test_a_revoked_key_gets_no_304(partner):
    key, token = keys.issue("Example Times", by=None, at=NOON)
    headers = {"authorization": f"Bearer {token}"}
    etag = partner.get("/api/v1/parties/", headers=headers)["ETag"]
    keys.revoke(key, at=NOON)

    assert partner.get("/api/v1/parties/", headers=headers | {"if-none-match": etag}).status_code == 401


def test_a_request_with_a_key_releases_what_is_due(partner):
    _key, token = keys.issue("Example Times", by=None, at=NOON)
    now = timezone.now()
    publish(PartyFactory(key="due"), at=now, due_at=now + datetime.timedelta(milliseconds=50))
    time.sleep(0.1)

    assert [item["key"] for item in sent(partner, f"Bearer {token}", "/api/v1/parties/").json()["items"]] == [
        "due"
    ]


def test_the_secret_is_nowhere_in_the_database():
    _key, token = keys.issue("Example Times", by=None, at=NOON)

    secret = token.partition(".")[2]
    assert secret not in str(PartnerKey.objects.values().get())


def test_a_chief_makes_a_key_sees_it_once_and_revokes_it(chief, desk, partner):
    office = desk(chief)

    page = office.post("/admin/feed/partnerkey/add/", {"name": "Example Times"}, follow=True).content.decode()

    token = page.split("Example Times is ")[1].split(" ")[0]
    assert sent(partner, f"Bearer {token}").json()["name"] == "Example Times"
    assert token not in office.get("/admin/feed/partnerkey/").content.decode()
    key = PartnerKey.objects.get()
    office.post("/admin/feed/partnerkey/", {"action": "revoke", "_selected_action": [key.pk]})
    assert sent(partner, f"Bearer {token}").status_code == 401


@pytest.mark.parametrize("role", ["reporter", "editor"])
def test_nobody_else_makes_keys(role, desk):
    answer = desk(member_of(role)).post("/admin/feed/partnerkey/add/", {"name": "Example Times"})

    assert answer.status_code == 403
    assert not PartnerKey.objects.exists()

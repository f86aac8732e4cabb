import pytest
from django.test import Client

from publishing import registry
from tests.leaks import planting
from tests.leaks.leaking import SECRETS, all_of

pytestmark = pytest.mark.django_db
OTHERS = [word for word in SECRETS if "draft" not in word and word != planting.number("draft")]


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_a_preview_link_opens_its_own_record_to_whoever_asks_twice_and_nothing_else(planted, kind):
    address = f"/preview/{planted.links[kind]}/"

    asked = all_of(Client().get(address))
    opened = all_of(Client().post(address))

    assert [word for word in SECRETS if word in asked] == []
    assert planting.marker("draft") in opened
    assert [word for word in OTHERS if word in opened] == []


def test_a_draft_is_opened_by_no_guess_at_its_link(planted):
    record, token = planted.records["draft", "story"], planted.links["story"]
    secret, signature = token.split(".")
    other = planted.links["party"].split(".")[1]
    guesses = [secret, f"{secret}.{other}", f"{secret[::-1]}.{signature}", str(record.pk), record.key]

    answers = [
        getattr(Client(), method)(f"/preview/{guess}/") for guess in guesses for method in ("get", "post")
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_no_address_leads_to_a_preview(planted, client):
    listed = [
        client.get(address).text for address in ("/", "/sitemap.xml", "/search/?q=baitdraft", "/api/v1/")
    ]

    assert [text for text in listed if "/preview/" in text] == []
    assert "Disallow: /preview/" in client.get("/robots.txt").text

import json

import pytest
from django.test import Client

from publishing import registry
from tests.leaks import doors, planting
from tests.leaks.leaking import PAST, SECRETS, all_of, hidden_at, leaks_of

pytestmark = pytest.mark.django_db

JSON, HTML = "application/json", "text/html"


def _public_addresses(planted):
    return [address for door in doors.public_doors() for address in doors.addresses(door, planted)]


@pytest.mark.parametrize("accept", [HTML, JSON])
def test_no_address_shows_what_is_not_public(planted, client, accept):
    addresses = [address for address in _public_addresses(planted) if not address.startswith("/files/")]

    assert len(addresses) > len(planted.records)
    assert [leak for a in addresses for leak in leaks_of(client, a, hidden_at(a), accept)] == []


def test_no_header_shows_what_is_not_public(planted, client):
    addresses = _public_addresses(planted)

    assert [leak for a in addresses for leak in leaks_of(client, a, hidden_at(a), method="head")] == []


def test_no_question_to_the_feed_fetches_what_is_not_public(planted, client):
    leaks = []
    for door in doors.public_doors():
        if not door.route.startswith("api/v1/"):
            continue
        address = doors.addresses(door, planted)[0]
        known = client.get(f"{address}?nothing=1").json()["known"]
        facets = registry.get(door.kind).facet_names if door.kind else ()
        for question in doors.questions(known, facets):
            hidden = SECRETS if question.startswith("at=") else [*SECRETS, *PAST]
            leaks += leaks_of(client, f"{address}?{question}", hidden)

    assert leaks == []


def test_no_question_to_a_page_fetches_what_is_not_public(planted, reader):
    leaks = []
    for door in doors.public_doors():
        if door.takes or door.route.startswith("api/"):
            continue
        facets = registry.get(door.kind).facet_names if door.kind else ()
        for question in doors.questions(["q", "kind", *facets], facets):
            leaks += leaks_of(reader, f"/{door.route}?{question}", [*SECRETS, *PAST])

    assert leaks == []


def _walk(partner, address):
    while True:
        body = partner.get(address).json()
        yield from body["items"]
        if not body["items"] or not body["next"]:
            return
        address = body["next"]


def test_changes_hold_every_release_and_content_of_the_live_one_alone(planted, partner):
    changes = list(_walk(partner, "/api/v1/changes/?after=0&limit=7"))

    text = json.dumps(changes)
    documents = {change["key"]: change["document"] for change in changes}
    assert [word for word in [*SECRETS, *PAST] if word in text] == []
    assert [change["edition"]["sequence"] for change in changes] == list(range(1, len(changes) + 1))
    for kind in registry.kinds():
        assert documents[planting.key("retracted", kind.kind)] is None
        assert documents[planting.key("takendown", kind.kind)] is None
        assert planting.marker("live") in json.dumps(documents[planting.key("live", kind.kind)])
        assert planting.marker("successor") in json.dumps(documents[planting.key("superseded", kind.kind)])


SHOWN = {
    "live": "live",
    "beforerenewal": "beforerenewal",
    "beforechange": "beforechange",
    "superseded": "successor",
}


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_what_is_public_is_shown_at_its_own_address_and_in_its_lists(planted, reader, partner, kind):
    document = registry.get(kind)
    listed = partner.get(f"/api/v1/{document.plural}/").text

    for state, text in SHOWN.items():
        key = planting.key(state, kind)
        assert planting.marker(text) in reader.get(document.url(key)).text
        assert planting.marker(text) in partner.get(document.api_url(key)).text
        assert planting.marker(text) in listed
        assert key in reader.get(f"/{document.path}/").text
        assert key in reader.get("/sitemap.xml").text


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_what_was_withdrawn_says_why_and_nothing_else(planted, reader, partner, kind):
    document = registry.get(kind)

    for state, reason in {"retracted": "reason", "takendown": "order"}.items():
        page = reader.get(document.url(planting.key(state, kind)))
        answer = partner.get(document.api_url(planting.key(state, kind)))
        assert (page.status_code, answer.status_code) == (410, 410)
        assert planting.marker(reason) in page.text
        assert answer.json()["reason"] == planting.marker(reason)
        assert planting.marker(state) not in page.text + answer.text


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_an_earlier_instant_shows_what_was_retracted_and_never_what_was_taken_down(planted, partner, kind):
    document = registry.get(kind)

    for state in ("retracted", "takendown"):
        at = {"at": planted.live_at[state, kind].isoformat()}
        listed = partner.get(f"/api/v1/{document.plural}/", at).text
        alone = partner.get(document.api_url(planting.key(state, kind)), at).text
        is_shown = state == "retracted"
        assert (planting.marker(state) in listed, planting.marker(state) in alone) == (is_shown, is_shown)
        assert [word for word in SECRETS if word in listed + alone] == []


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
@pytest.mark.parametrize("state", planting.NEVER_PUBLIC_KEYS)
def test_what_never_was_public_is_not_found(planted, reader, partner, kind, state):
    document = registry.get(kind)

    assert reader.get(document.url(planting.key(state, kind))).status_code == 404
    assert partner.get(document.api_url(planting.key(state, kind))).status_code == 404


def test_search_finds_what_is_public_and_only_that(planted, reader, partner):
    found = {
        state: planting.marker(state) in reader.get(f"/search/?q={planting.bait(state)}").text
        for state in planting.STATES
    }
    in_feed = {
        state: bool(partner.get(f"/api/v1/stories/?search={planting.bait(state)}").json()["items"])
        for state in planting.STATES
    }

    assert found == in_feed == {state: state in planting.PUBLIC for state in planting.STATES}


def test_picture_is_served_once_a_released_edition_uses_it(planted, client):
    served = {
        state: planting.marker(state) in all_of(client.get(f"/files/{sha256}/picture.png"))
        for state, sha256 in planted.pictures.items()
    }

    assert served == {state: state in {*planting.PUBLIC, *planting.PAST} for state in planted.pictures}


def test_unreleased_picture_is_served_from_no_guessed_address(planted, client):
    for state in (state for state in planting.SECRET if state in planted.pictures):
        sha256 = planted.pictures[state]
        guesses = [
            f"/files/{sha256}/other.png",
            f"/files/{sha256[:2]}/{sha256}",
            f"/media/{sha256[:2]}/{sha256}",
            f"/static/{sha256[:2]}/{sha256}",
        ]
        assert [leak for guess in guesses for leak in leaks_of(client, guess, [planting.marker(state)])] == []


def test_desk_shows_nothing_to_a_stranger(planted):
    stranger = Client()
    open_doors, leaks = [], []
    for door in doors.desk_doors():
        for address in doors.desk_addresses(door, planted):
            for method in ("get", "post"):
                response = getattr(stranger, method)(address)
                is_login = address == "/admin/login/"
                sent_away = response.status_code == 302 and response["Location"].startswith("/admin/")
                if not (is_login or sent_away or response.status_code in (403, 404, 405)):
                    open_doors.append(f"{method} {address}: {response.status_code}")
                leaks += [word for word in (*SECRETS, planting.marker("live")) if word in all_of(response)]

    assert open_doors == []
    assert leaks == []


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_preview_shows_a_change_to_the_desk_and_leaves_no_trace_for_readers(
    planted, desk, reporter, reader, kind
):
    record = planted.records["beforechange", kind]
    preview = f"/admin/{record._meta.app_label}/{record._meta.model_name}/{record.pk}/preview/"

    previewed = desk(reporter).get(preview).text
    read = reader.get(registry.get(kind).url(record.key)).text

    assert planting.marker("change") in previewed
    assert planting.marker("change") not in read
    assert planting.marker("beforechange") in read
    assert Client().get(preview).status_code == 302

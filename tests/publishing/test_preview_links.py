import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from publishing import actions, sharing
from publishing.errors import Refused
from publishing.models import PreviewLink, PreviewOpening
from tests.factories import StoryFactory
from tests.publishing.desk import HOUR, NOON, desk, organisation, page, rename

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
ASKED = {"for_whom": "Asel, the lawyer", "shows": "following", "days": "3", "note": "Before we print"}
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0"


def link_to(record: Any, shows: str = "following", by: Any = None, **said: Any) -> tuple[PreviewLink, str]:
    now = timezone.now()
    until = {"expires_at": now + DAY, "at": now} | said
    link, token = sharing.make(record, for_whom="Asel", shows=shows, by=by, **until)
    return link, f"/preview/{token}/"


def test_a_reporter_makes_a_link_whose_address_is_shown_once_and_stored_nowhere() -> None:
    record = organisation(name="Unpublished body")
    reporter = desk("reporter")

    made = reporter.post(page("preview_links", record), ASKED)

    address = re.search(r'value="http://testserver(/preview/[^"]+)"', made.text)[1]
    again = reporter.get(page("preview_links", record))
    assert "Asel, the lawyer" in again.text
    assert "/preview/" not in again.text.replace(page("preview_links", record), "")
    secret = address.split("/")[2].split(".")[0]
    assert all(secret not in str(value) for value in PreviewLink.objects.values().get().values())
    assert "Unpublished body" in Client().post(address).text


def test_the_page_says_whom_it_is_for_until_when_and_that_it_is_not_published() -> None:
    link, address = link_to(organisation())

    opened = Client().post(address)

    assert "Preview, not published." in opened.text
    assert f"For Asel, until {link.expires_at.day} " in opened.text


def test_a_preview_is_in_no_cache_and_no_index_and_its_links_tell_no_address() -> None:
    _link, address = link_to(organisation())

    for answer in (Client().get(address), Client().post(address), Client().get("/preview/wrong/")):
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "ETag" not in answer
        assert not answer.cookies
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_only_pressing_the_button_counts_as_an_opening() -> None:
    record = organisation(name="Unpublished body")
    _link, address = link_to(record)
    scanner = Client(enforce_csrf_checks=True)

    looked = scanner.get(address)
    scanner.head(address)
    none_yet = PreviewOpening.objects.count()
    headers = {"user-agent": FIREFOX}
    opened = scanner.post(address, {"name": "Bolat"}, headers=headers, REMOTE_ADDR="203.0.113.77")

    assert "Unpublished body" not in looked.text
    assert "Unpublished body" in opened.text
    assert none_yet == 0
    said = PreviewOpening.objects.values_list("name", "browser", "network").get()
    assert said == ("Bolat", "Firefox on Windows", "203.0.113.0/24")
    listed = desk("reporter").get(page("preview_links", record)).text
    assert "Bolat" in listed
    assert "203.0.113.77" not in listed


@pytest.mark.parametrize(("shows", "seen"), [("frozen", "First name"), ("following", "Second name")])
def test_a_link_shows_the_record_as_it_was_made_for(shows: str, seen: str) -> None:
    record = organisation(name="First name")
    _link, address = link_to(record, shows)
    rename(record, "Second name")

    assert f"<h1>{seen}" in Client().post(address).text


def test_what_has_ended_was_taken_back_or_never_was_answers_the_same() -> None:
    record = organisation()
    ended = link_to(record, at=NOON, expires_at=NOON + HOUR)[1]
    revoked_link, revoked = link_to(record)
    sharing.revoke(PreviewLink.objects.filter(pk=revoked_link.pk), by=None, at=timezone.now())
    gone_record = organisation("gone")
    gone = link_to(gone_record, "frozen")[1]
    gone_record.delete()

    answers = [Client().post(address) for address in (ended, revoked, gone, "/preview/never/")]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert PreviewOpening.objects.count() == 0


def test_revoking_asks_first_closes_the_link_and_lets_go_of_what_it_held() -> None:
    record = organisation()
    reporter = desk("reporter")
    link, address = link_to(record, "frozen", by=User.objects.get(username="reporter"))
    revoke = f"{page('preview_revoke', record)}?link={link.pk}"

    asked = reporter.get(revoke)
    still_open = Client().post(address).status_code
    reporter.post(revoke)

    assert "Asel" in asked.text
    assert (still_open, Client().post(address).status_code) == (200, 404)
    link.refresh_from_db()
    assert (link.content, link.revoked_by.username) == ({}, "reporter")
    assert "Revoked" in reporter.get(page("preview_links", record)).text


def test_a_reporter_revokes_own_links_alone_and_an_editor_any() -> None:
    record = organisation()
    reporter, editor = desk("reporter"), desk("editor")
    own, _ = link_to(record, by=User.objects.get(username="reporter"))
    other, _ = link_to(record, by=User.objects.get(username="editor"))

    refused = reporter.post(f"{page('preview_revoke', record)}?link={other.pk}")
    reporter.post(page("preview_revoke", record))
    after_reporter = set(PreviewLink.objects.filter(revoked_at__isnull=True))
    editor.post(page("preview_revoke", record))

    assert refused.status_code == 403
    assert after_reporter == {other}
    assert not PreviewLink.objects.filter(revoked_at__isnull=True).exists()
    assert own.revoked_at is None  # as it was read before


def test_whoever_may_not_change_the_record_makes_no_link() -> None:
    record = organisation()
    outsider = desk("editor")
    group = Group.objects.get(name="editor")
    group.permissions.remove(*group.permissions.filter(codename="change_organisation"))

    answer = outsider.post(page("preview_links", record), ASKED)

    assert answer.status_code == 403
    assert outsider.get(page("preview_links", record)).status_code == 200
    assert not PreviewLink.objects.exists()


def test_publishing_leaves_links_open_and_a_takedown_closes_them_all() -> None:
    record = organisation()
    link, address = link_to(record, "frozen")

    actions.publish(record, by=None, at=timezone.now())
    published = Client().post(address).status_code
    actions.takedown(record, by=None, at=timezone.now(), public_reason="By order of a court.")

    link.refresh_from_db()
    assert (published, Client().post(address).status_code, link.content) == (200, 404, {})


def test_no_link_is_open_for_longer_than_thirty_days() -> None:
    record = organisation()

    with pytest.raises(Refused, match="at most 30 days"):
        link_to(record, at=NOON, expires_at=NOON + 31 * DAY)


def test_a_link_keeps_the_language_that_it_was_made_in() -> None:
    story = StoryFactory(key="told", language="ru", headline="Заголовок")

    link, address = link_to(story, "frozen")

    assert link.language == "ru"
    assert '<html lang="ru">' in Client().post(address).text

import pytest

from tests.browser.people import AtDesk, Somebody

pytestmark = [pytest.mark.browser]
DRAFT = "As the lawyer has to see it."
CLOSED = "This preview is not open"


def _reporter_makes_a_link(reporter):
    reporter.follows("Share…")
    reporter.says("For whom", "Saule the lawyer")
    reporter.presses("Make the link")
    address = reporter.page.get_by_label("Address").input_value()

    reporter.page.goto(reporter.page.url)
    assert address not in reporter.page.content()
    assert "Not yet" in reporter.page.get_by_role("row", name="Saule the lawyer").inner_text()
    return address


def _is_kept_nowhere(answer):
    headers = answer.headers
    assert "no-store" in headers["cache-control"]
    assert "noindex" in headers["x-robots-tag"]
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers
    return True


def _lawyer_opens_it(lawyer, address):
    assert _is_kept_nowhere(lawyer.page.goto(address))
    assert DRAFT not in lawyer.page.content()
    lawyer.says("Your name", "Marat, her deputy")
    with lawyer.page.expect_navigation() as opened:
        lawyer.presses("Open the preview")

    assert _is_kept_nowhere(opened.value)
    assert opened.value.status == 200
    page = lawyer.page.inner_text("body")
    assert "Preview, not published. For Saule the lawyer, until" in page
    assert DRAFT in page
    assert DRAFT not in lawyer.reads()


def _reporter_sees_who_opened_it_and_revokes_it(reporter):
    reporter.page.reload()
    row = reporter.page.get_by_role("row", name="Saule the lawyer")
    assert "Marat, her deputy" in row.inner_text()
    assert "Chrome" in row.inner_text()
    row.get_by_role("link", name="Revoke the link for Saule the lawyer").click()
    assert "opened 1 time" in reporter.page.inner_text("#content-start")
    assert "Nobody can open it any more." in reporter.presses("Revoke")
    assert "Revoked" in reporter.page.get_by_role("row", name="Saule the lawyer").inner_text()


def _it_answers_as_a_wrong_link_does(stranger, address):
    wrong = f"{address.rstrip('/')[:-1]}{'A' if address.rstrip('/')[-1] != 'A' else 'B'}/"
    revoked, unknown = (stranger.context.request.get(one) for one in (address, wrong))
    posted = stranger.context.request.post(address, form={"name": ""})

    assert (revoked.status, unknown.status, posted.status) == (404, 404, 404)
    assert revoked.text() == unknown.text() == posted.text()
    assert CLOSED in revoked.text()
    assert DRAFT not in revoked.text()
    assert all(_is_kept_nowhere(answer) for answer in (revoked, unknown, posted))


def test_a_draft_is_shown_by_a_link_until_that_is_revoked(house, chromium):
    reporter = AtDesk(chromium, house, "reporter")
    lawyer, stranger = Somebody(chromium, house), Somebody(chromium, house)
    reporter.writes(DRAFT)

    address = _reporter_makes_a_link(reporter)
    _lawyer_opens_it(lawyer, address)
    _reporter_sees_who_opened_it_and_revokes_it(reporter)
    _it_answers_as_a_wrong_link_does(stranger, address)

    assert reporter.faults + lawyer.faults + stranger.faults == []

import html
import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from publishing.admin import RecordAdmin
from publishing.models import Edition, StoredFile
from sources.models import Organisation, OrganisationName
from tests.factories import StoryFactory
from tests.publishing.colliding import new_name
from tests.publishing.desk import NOON, desk, filled, live_with_a_change, organisation, page

pytestmark = pytest.mark.django_db
ADD, ADD_PREVIEW = "admin:sources_organisation_add", "admin:sources_organisation_add_preview"


def shown(answer: Any) -> str:
    """The page in the frame of a preview of what is typed."""
    return html.unescape(re.search(r'srcdoc="([^"]*)"', answer.text)[1])


def everything_stored() -> list[Any]:
    models = (Organisation, OrganisationName, Edition, LogEntry, StoredFile)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_what_is_typed_is_shown_as_the_public_page_and_nothing_of_it_is_stored() -> None:
    record = live_with_a_change()
    reporter = desk("reporter")
    form = new_name(filled(reporter.get(page("change", record))), "A spelling typed just now")
    before = everything_stored()

    answer = reporter.post(page("preview_typed", record), form | {"name": "Typed just now"})

    assert "Typed just now" in shown(answer)
    assert "A spelling typed just now" in shown(answer)
    assert everything_stored() == before
    assert "Typed just now" not in reporter.get(page("change", record)).text


def test_what_is_typed_into_a_new_record_is_shown_and_no_record_is_made() -> None:
    reporter = desk("reporter")
    form = filled(reporter.get(reverse(ADD))) | {"key": "new", "name": "Never saved", "kind": "media"}
    before = everything_stored()

    answer = reporter.post(reverse(ADD_PREVIEW), form)

    assert "Never saved" in shown(answer)
    assert everything_stored() == before


def test_a_form_in_a_tab_of_preview_is_sent_again_for_another_width_whole() -> None:
    record = organisation()
    reporter = desk("reporter")
    form = filled(reporter.get(page("change", record))) | {"name": "Typed", "summary": "Two\r\nlines"}

    first = reporter.post(page("preview_typed", record), form)
    again = dict(first.context["sent"]) | {"preview_width": "phone"}
    second = reporter.post(page("preview_typed", record), again)

    assert 'class="preview-page preview-desktop"' in first.text
    assert 'class="preview-page preview-phone"' in second.text
    assert dict(second.context["sent"]) == dict(first.context["sent"])
    assert "Typed" in shown(second)


def test_what_makes_no_page_yet_is_answered_with_the_errors_in_words() -> None:
    record = organisation()
    reporter = desk("reporter")
    form = new_name(filled(reporter.get(page("change", record))), "")

    answer = reporter.post(page("preview_typed", record), form | {"name": "", "kind": "nonsense"})

    assert answer.context["problems"] == [
        "Name: This field is required.",
        "Kind: Select a valid choice. nonsense is not one of the available choices.",
        "Name #1 › Text: This field is required.",
    ]


def test_a_form_that_others_overtook_is_sent_to_the_comparison_first() -> None:
    record = organisation()
    reporter, editor = desk("reporter"), desk("editor")
    form = filled(reporter.get(page("change", record)))
    editor.post(page("change", record), form | {"name": "By the editor"})

    answer = reporter.post(page("preview_typed", record), form | {"name": "By the reporter"})

    assert "Somebody saved this record after you opened it" in answer.text


def test_an_upload_does_not_reach_what_would_write_it_to_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    record = organisation()
    reporter = desk("reporter")
    form = filled(reporter.get(page("change", record)))
    reached = []
    monkeypatch.setattr(
        RecordAdmin, "save_related", lambda _admin, request, *saved: reached.append(request.FILES)
    )

    reporter.post(page("preview_typed", record), form | {"file": SimpleUploadedFile("a.png", b"bytes")})

    assert reached == [{}]


def test_nobody_previews_what_is_typed_without_the_right_to_write_it(client: Any) -> None:
    record = organisation()
    outsider = desk("editor")
    Group.objects.get(name="editor").permissions.filter(codename__endswith="organisation").delete()

    for address in (page("preview_typed", record), reverse(ADD_PREVIEW)):
        assert client.post(address).url.startswith("/admin/login/")
        assert outsider.post(address).status_code == 403


@pytest.mark.parametrize("width", ["phone", "tablet", "desktop"])
def test_the_frame_takes_each_width_and_holds_the_bare_page_of_the_saved_record(width: str) -> None:
    record = live_with_a_change()
    reporter = desk("reporter")

    frame = reporter.get(page("preview_frame", record), {"width": width})
    bare = reporter.get(html.unescape(re.search(r'<iframe[^>]* src="([^"]+)"', frame.text)[1]))

    assert f'class="preview-page preview-{width}"' in frame.text
    assert "Changed name" in bare.text


def test_languages_that_are_written_can_be_chosen_and_the_others_are_named() -> None:
    story = StoryFactory(key="told", language="en")
    translation = StoryFactory(key="told-ru", language="ru", translation_of=story)

    frame = desk("reporter").get(reverse("admin:stories_story_preview_frame", args=[story.pk]))

    assert [(one.name, one.is_chosen) for one in frame.context["languages"]] == [("en", True)]
    assert [one.name for one in frame.context["elsewhere"]] == ["ru"]
    assert str(translation.pk) in frame.context["elsewhere"][0].address
    assert "not written in Қазақша" in frame.text


def test_only_previews_can_be_framed_and_only_by_the_desk(client: Any) -> None:
    record = organisation()
    actions.publish(record, by=None, at=timezone.now())
    reporter = desk("reporter")

    bare = reporter.get(page("preview", record)).headers
    frame = reporter.get(page("preview_frame", record)).headers
    others = [reporter.get(page("change", record)).headers, client.get("/organisations/cec/").headers]

    assert (bare["X-Frame-Options"], frame["X-Frame-Options"]) == ("SAMEORIGIN", "DENY")
    assert "frame-ancestors 'self'" in bare["Content-Security-Policy"]
    assert "frame-src 'self'" in frame["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in frame["Content-Security-Policy"]
    for headers in others:
        assert headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "frame-src" not in headers["Content-Security-Policy"]


def test_no_preview_is_kept_or_indexed() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    reporter = desk("reporter")
    form = filled(reporter.get(page("change", record)))

    for answer in (
        reporter.get(page("preview", record)),
        reporter.get(page("preview_frame", record)),
        reporter.post(page("preview_typed", record), form),
    ):
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]

from typing import Any

import pytest
from django.urls import reverse

from publishing import actions
from publishing.admin.prose_field import LONGEST
from stories.models import Story
from tests import factories
from tests.publishing.desk import HOUR, NOON, desk, filled
from tests.website.world import publish

pytestmark = pytest.mark.django_db
BODY = "[The party](record:party/{key}) won.[^1]\n\n[^1]: source:protocol p. 4"
PREVIEW, RECORDS, PASTE = (f"/admin/prose/{page}/" for page in ("preview", "records", "paste"))


def _party(key: str = "amanat", name: str = "Amanat") -> Any:
    return factories.PartyFactory(key=key, names=[name])


def _source() -> Any:
    return factories.SourceDocumentFactory(key="protocol", title="Protocol", publisher__name="CEC")


def _story(key: str = "amanat") -> Any:
    return factories.StoryFactory(key="won", body=BODY.format(key=key))


def _page(reader: Any) -> str:
    return reader.get("/stories/won/").text


def test_a_link_and_a_footnote_reach_page_and_feed(reader: Any, partner: Any) -> None:
    for record in (_party(), _source()):
        publish(record)
    publish(_story())

    page, document = _page(reader), partner.get("/api/v1/stories/won/").json()["document"]

    assert '<a href="/parties/amanat/">The party</a>' in page
    assert '<a href="/sources/protocol/">CEC: Protocol</a>, p. 4' in page
    assert document["references"] == [{"kind": "party", "key": "amanat", "label": "Amanat"}]
    source = {"kind": "document", "key": "protocol", "label": "CEC: Protocol"}
    assert document["footnotes"] == [{"number": 1, "document": source, "text": "p. 4"}]
    assert source in document["sources"]
    assert 'href="/parties/amanat/" data-record="party/amanat"' in document["body_html"]


def test_no_link_leads_to_what_is_not_public_before_it_is(reader: Any) -> None:
    party, _ = _party(), publish(_source())
    publish(_story())

    before = _page(reader)
    publish(party)

    assert "/parties/amanat/" not in before
    assert "The party won." in before
    assert '<a href="/parties/amanat/">The party</a>' in _page(reader)


def test_a_link_follows_a_record_to_its_new_address_and_ends_with_it(reader: Any) -> None:
    party = _party()
    publish(party)
    publish(_source())
    publish(_story())
    party.key = "renamed"
    party.save()

    publish(party)
    moved = _page(reader)
    actions.retract(party, by=None, at=NOON + HOUR, reason="No party.")

    assert '<a href="/parties/renamed/">The party</a>' in moved
    assert "/parties/" not in _page(reader).partition('<div class="prose body">')[2].partition("</div>")[0]


def test_a_link_by_a_former_key_still_finds_the_record_when_the_story_is_written_anew() -> None:
    party = _party("old")
    publish(party)
    party.key = "new"
    party.save()

    assert _story("old").text.linked == [party]


def test_the_publish_page_names_what_a_text_links_to_and_readers_cannot_see() -> None:
    _party()
    publish(_source())
    page = reverse("admin:stories_story_publish", args=[_story().pk])

    assert "was never published: its name goes out with this" in desk("editor").get(page).content.decode()


def test_a_link_to_no_record_blocks_publication() -> None:
    page = reverse("admin:stories_story_publish", args=[_story("nobody").pk])

    shown = desk("editor").get(page)

    assert shown.context["seen"].is_blocked
    assert "The body names the party “nobody”, which does not exist" in shown.content.decode()


def test_a_saved_text_is_clean_and_the_writer_is_told_what_went() -> None:
    story = _story()
    reporter = desk("reporter")
    address = reverse("admin:stories_story_change", args=[story.pk])
    form = filled(reporter.get(address))

    answer = reporter.post(address, form | {"body": "# Seats\r\n\r\n<b>88</b>"}, follow=True)

    assert Story.objects.get().body == "## Seats\n\n88"
    said = " ".join(str(message) for message in answer.context["messages"])
    assert "Taken out of the body: headings of another level" in said
    assert "HTML tags" in said


def test_a_text_too_long_is_refused_whole_and_comes_back() -> None:
    story = _story()
    reporter = desk("reporter")
    address = reverse("admin:stories_story_change", args=[story.pk])
    long = "x" * (LONGEST + 1)

    answer = reporter.post(address, filled(reporter.get(address)) | {"body": long})

    assert "at most 100000 characters" in str(answer.context["adminform"].form.errors)
    assert filled(answer)["body"] == long
    assert Story.objects.get().body == story.body
    assert "maxlength" not in str(answer.context["adminform"].form["body"])


def test_an_untouched_text_counts_as_unchanged() -> None:
    story = _story()
    reporter = desk("reporter")
    address = reverse("admin:stories_story_change", args=[story.pk])

    shown = reporter.post(address, filled(reporter.get(address)) | {"headline": ""})

    assert shown.context["adminform"].form.changed_data == ["headline"]


def test_the_preview_is_what_the_publishing_renderer_writes() -> None:
    _party()
    _source()

    shown = desk("reporter").post(PREVIEW, {"text": f"{BODY.format(key='amanat')} <i>x</i>[^2]"}).json()

    assert '<a href="/parties/amanat/" data-record="party/amanat">The party</a>' in shown["html"]
    assert "<i>" not in shown["html"]
    assert any("[^2]" in problem for problem in shown["problems"])
    assert any("HTML tags" in problem for problem in shown["problems"])


def test_records_are_picked_by_any_name_and_say_whether_they_are_public() -> None:
    publish(_party())
    _party("nur-otan", "Nur Otan")
    _source()
    factories.SourceDocumentFactory(key="about", title="About Amanat")
    reporter = desk("reporter")

    found = reporter.get(RECORDS, {"q": "Amanat"}).json()["records"]
    draft = reporter.get(RECORDS, {"q": "nur otan"}).json()["records"]
    sources = reporter.get(RECORDS, {"q": "protocol", "kind": "source"}).json()["records"]

    live = {"kind": "party", "key": "amanat", "label": "Amanat", "state": "Live", "is_public": True}
    assert [one["key"] for one in found] == ["amanat", "about"]
    assert found[0] == live
    assert [(one["key"], one["is_public"]) for one in draft] == [("nur-otan", False)]
    assert [(one["kind"], one["key"]) for one in sources] == [("document", "protocol")]


def test_foreign_text_is_asked_for_as_markdown() -> None:
    assert desk("reporter").post(PASTE, {"html": "<h1>A</h1><script>x</script>"}).json() == {"text": "## A"}


@pytest.mark.parametrize("address", [PREVIEW, RECORDS, PASTE])
def test_the_editor_serves_the_desk_alone(reader: Any, address: str) -> None:
    assert reader.get(address).status_code == 302

import pytest

from feed import keys
from publishing import actions
from stories.documents import StoryDocument
from tests import factories, source_factories
from tests.publishing.desk import NOON, desk, live_with_a_change, organisation, page, rename

pytestmark = pytest.mark.django_db
LONG = "The commission counts the votes of the whole country and gives out the result within ten days"


def published(record):
    actions.publish(record, by=None, at=NOON, acknowledged=actions.ALL_WARNINGS)
    return record


def shown(record, editor=None):
    return " ".join((editor or desk("editor")).get(page("publish", record)).content.decode().split())


def test_a_row_is_told_by_its_name_as_added_removed_or_changed_value_by_value() -> None:
    record = organisation()
    name = {"organisation": record, "document": factories.SourceDocumentFactory()}
    kept = source_factories.OrganisationNameFactory(text="Kept", locator="line 1", **name)
    gone = source_factories.OrganisationNameFactory(text="Gone away", locator="line 7", **name)
    published(record)
    gone.delete()
    kept.note = "On the seal."
    kept.save()
    source_factories.OrganisationNameFactory(text="Brand new", locator="line 900", kind="former", **name)

    text = shown(record)

    assert "<h3>Names</h3>" in text
    assert "<h4>Name “Kept” (reported)</h4>" in text
    assert "<ins>On the seal.</ins>" in text
    assert 'Name “Brand new” (reported) <span class="diff-tag diff-tag-added">added</span>' in text
    assert 'Name “Gone away” (reported) <span class="diff-tag diff-tag-removed">removed</span>' in text


def test_in_long_text_the_words_that_changed_are_marked_for_ears_too_and_the_rest_is_folded() -> None:
    record = organisation()
    record.summary = f"{LONG}. {LONG}. {LONG}. It meets in spring."
    record.save()
    published(record)
    record.summary = f"{LONG}. {LONG}. {LONG}. It meets in autumn."
    record.save()

    text = shown(record)

    hidden = '<span class="visually-hidden">{}</span>'.format
    assert f"<del>{hidden('[removed: ')}spring.{hidden(']')}</del>" in text
    assert f"<ins>{hidden('[added: ')}autumn.{hidden(']')}</ins>" in text
    assert "words unchanged …</summary>" in text


def test_a_text_in_another_language_says_so() -> None:
    story = published(factories.StoryFactory(language="en"))
    story.language = "ru"
    story.save()

    text = shown(story)

    assert "<del>English</del>" in text
    assert "<ins>Русский</ins>" in text


def test_each_language_is_compared_and_what_all_share_is_told_once(monkeypatch) -> None:
    story = published(factories.StoryFactory(language="en", standfirst="As it was."))
    monkeypatch.setattr(StoryDocument, "languages", lambda self, record: ["en", "ru"])
    added = shown(story, editor := desk("editor"))
    published(story)
    story.standfirst = "As it is."
    story.save()

    changed = shown(story, editor)

    assert "New: it is written in Русский now." in added
    assert changed.count("<ins>As it is.</ins>") == 1
    assert '<h3 class="publish-language">English</h3>' in changed


def test_a_first_edition_shows_what_goes_out_without_marks_of_change() -> None:
    text = shown(organisation(name="A body"))

    assert "Nothing of it was published before" in text
    assert "A body" in text
    assert "<ins>" not in text


def test_each_problem_leads_to_its_field_its_rows_or_the_other_record() -> None:
    election = factories.ElectionFactory(polling_on="")
    factories.ElectionFigureFactory(election=election, measure="turnout", unit="percent", value="154")
    draft = organisation("draft", "Not public")
    child = organisation("child")
    child.parent = draft
    child.save()

    editor = desk("editor")
    of_election, of_child = shown(election, editor), shown(child, editor)

    assert '/change/#id_polling_on">Go to “Polling date”</a>' in of_election
    assert '/change/#figures-group">Go to “Figures”</a>' in of_election
    assert "Publish it first" in of_child
    assert f'href="{page("change", draft)}">Open that organisation</a>' in of_child


def test_the_pages_and_partners_that_it_reaches_are_counted_and_named() -> None:
    parent, child = published(organisation("osce", "The whole")), organisation("odihr", "The part")
    child.parent = parent
    child.save()
    published(child)
    _key, _token = keys.issue("Example Times", by=None, at=NOON)
    key, _token = keys.issue("Former partner", by=None, at=NOON)
    keys.revoke(key, at=NOON)
    rename(child, "The renamed part")
    rename(parent, "The renamed whole")

    editor = desk("editor")
    of_part, of_whole = shown(child, editor), shown(parent, editor)

    assert "5 public pages change" in of_part
    for address in ("/organisations/odihr/", "/organisations/osce/", "/organisations/", "/", "/search/"):
        assert f'<a href="{address}"' in of_part
    assert "names it; its own text stays as it was released" in of_whole
    assert "1 partner with a key is told" in of_part
    assert "Example Times" in of_part
    assert "Former partner" not in of_part
    assert "has not read the feed yet" in of_part


def test_the_preview_is_framed_by_the_desk_and_by_nobody_else() -> None:
    record = live_with_a_change()
    editor = desk("editor")

    outer, inner = editor.get(page("publish", record)), editor.get(page("preview", record))

    assert f'<iframe src="{page("preview", record)}"' in outer.content.decode()
    assert 'loading="lazy"' in outer.content.decode()
    assert "frame-src 'self'" in outer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in outer["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in inner["Content-Security-Policy"]
    assert inner["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("size", [1, 4])
def test_the_page_costs_the_same_queries_whatever_changes(size: int, django_assert_num_queries) -> None:
    record = organisation()
    name = {"organisation": record, "document": published(factories.SourceDocumentFactory())}
    published(record)
    for number in range(size):
        source_factories.OrganisationNameFactory(text=f"Name {number}", **name)
        keys.issue(f"Partner {number}", by=None, at=NOON)
        other = organisation(f"part-{number}")
        other.parent = record
        other.save()
        published(other)
    editor = desk("editor")

    with django_assert_num_queries(23):
        editor.get(page("publish", record))


def test_of_many_changes_the_page_shows_a_bounded_part_and_the_rest_when_asked() -> None:
    record = published(organisation())
    name = {"organisation": record, "document": factories.SourceDocumentFactory()}
    for number in range(160):
        source_factories.OrganisationNameFactory(text=f"Name {number}", locator=f"line {number}", **name)
    editor = desk("editor")

    some = editor.get(page("publish", record)).content.decode()
    every = editor.get(page("publish", record), {"all": ""}).content.decode()

    assert "Show 10 changes more" in some
    assert (some.count('class="diff '), every.count('class="diff ')) == (150, 160)


def test_the_zones_of_the_country_are_offered_beside_the_newsroom_s() -> None:
    election = factories.ElectionFactory(country="KZ")

    text = shown(election)

    assert '<option value="UTC"' in text
    assert '<option value="Asia/Almaty"' in text

import pytest

from publishing import actions, registry
from tests import factories
from tests.website.test_queries import DETAILS, grown, queries  # noqa: F401 -- the fixtures of the counts
from tests.website.world import HOUR, NOON, publish

FIRST = "/elections/majilis-2023/editions/1/"
CURRENT = "/elections/majilis-2023/"

FREE_TEXT = dict.fromkeys(DETAILS, "summary") | {
    "tally": "note",
    "dispute": "explanation",
    "cycle": "name",
    "meeting": "title",
    "statement": "title",
    "recommendation": "text",
    "allegation": "text",
    "document": "title",
    "mission": "name",
    "story": "standfirst",
}


@pytest.fixture
def corrected(world):
    """An election whose second edition gave it another name, two hours after the first."""
    world.election.name = "Corrected election 2023"
    world.election.save()
    publish(world.election, at=NOON + 2 * HOUR, action="corrected", note="The name was wrong.")
    return world


def retract(record, hours, reason="A wrong table."):
    actions.retract(record, by=None, at=NOON + hours * HOUR, reason=reason)


def test_an_earlier_edition_stays_readable_and_is_marked_as_the_archive(reader, corrected):
    page = reader.get(FIRST)

    assert page.status_code == 200
    assert "Majilis election 2023" in page.text
    assert "Edition 1 of 2, superseded on" in " ".join(page.text.split())
    assert "20 March 2023, 14:00 UTC" in page.text
    assert f'<a href="{CURRENT}">the current edition is here</a>' in page.text


@pytest.mark.parametrize("address", [FIRST, f"{CURRENT}editions/2/changes/", f"{CURRENT}?at=2023-03-20"])
def test_the_archive_is_not_indexed_and_names_the_live_page(reader, corrected, address):
    page = reader.get(address)

    assert page.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page.text
    assert f'<link rel="canonical" href="http://testserver{CURRENT}">' in page.text


def test_the_live_page_is_indexed(reader, corrected):
    page = reader.get(CURRENT)

    assert "X-Robots-Tag" not in page.headers
    assert "noindex" not in page.text


def test_a_correction_stands_on_the_edition_that_it_corrects(reader, corrected):
    assert "The name was wrong." in reader.get(FIRST).text


def test_the_current_edition_is_at_the_address_of_its_record(reader, corrected):
    answer = reader.get(f"{CURRENT}editions/2/")

    assert (answer.status_code, answer.headers["Location"]) == (302, CURRENT)


@pytest.mark.parametrize(
    "address",
    [
        f"{CURRENT}editions/0/",
        f"{CURRENT}editions/3/",
        f"{CURRENT}editions/{'9' * 40}/",
        f"{CURRENT}editions/3/changes/",
        "/elections/nothing/editions/1/",
        "/parties/majilis-2023/editions/1/",
    ],
)
def test_an_edition_that_never_came_out_is_not_found(reader, corrected, address):
    assert reader.get(address).status_code == 404


def test_an_edition_that_waits_for_its_time_is_not_found(reader, corrected):
    corrected.election.name = "Embargoed name"
    corrected.election.save()
    publish(corrected.election, at=NOON + 3 * HOUR, due_at=NOON.replace(year=9000))

    assert reader.get(f"{CURRENT}editions/3/").status_code == 404
    assert reader.get(f"{CURRENT}editions/3/changes/").status_code == 404
    assert "Edition 3" not in reader.get(FIRST).text


def test_what_stands_around_an_earlier_edition_is_of_its_time(reader, world):
    world.story.headline = "The headline of that day"
    world.story.save()
    publish(world.story, at=NOON + HOUR)
    world.election.summary = "Now with a summary."
    world.election.save()
    publish(world.election, at=NOON + 2 * HOUR)
    world.story.headline = "The headline of today"
    world.story.save()
    publish(world.story, at=NOON + 3 * HOUR)
    publish(factories.StoryFactory(headline="A later story", elections=[world.election]), at=NOON + 4 * HOUR)

    then, now = reader.get(FIRST).text, reader.get(CURRENT).text

    assert "The headline of that day" in then
    assert "The headline of today" not in then + " "
    assert "A later story" not in then
    assert ("The headline of today" in now, "A later story" in now) == (True, True)


def test_a_reference_without_a_label_is_called_as_it_was_then(reader, world):
    world.election.summary = "Now with a summary."
    world.election.save()
    later = factories.ElectionFactory(key="next-vote", body=world.chamber, polling_on="2024-01-01")
    factories.RuleProvisionFactory(rule=world.rule, elections=[later], document=world.document)
    publish(later, at=NOON + HOUR)
    publish(world.rule, at=NOON + HOUR)
    later.summary = "Changed."
    later.save()
    publish(later, at=NOON + 2 * HOUR)
    world.election.name = "Renamed since"
    world.election.save()
    publish(world.election, at=NOON + 3 * HOUR)

    assert "Renamed since" not in reader.get("/elections/next-vote/editions/1/").text
    assert "Renamed since" in reader.get("/elections/next-vote/").text


def test_a_link_of_the_archive_leads_nowhere_that_was_not_public_then(reader, world):
    unpublished = factories.PartyFactory(key="late-party", names=["Late Party"])
    world.story.parties.add(unpublished)
    publish(world.story, at=NOON + HOUR)
    world.story.headline = "Another headline"
    world.story.save()
    publish(world.story, at=NOON + 2 * HOUR)
    publish(unpublished, at=NOON + 3 * HOUR)

    assert 'href="/parties/late-party/"' not in reader.get("/stories/day-after/editions/2/").text
    assert 'href="/parties/late-party/"' in reader.get("/stories/day-after/").text


def test_what_was_retracted_since_shows_on_no_page_of_the_archive(reader, corrected):
    retract(corrected.story, 3)

    for address in (FIRST, f"{CURRENT}?at=2023-03-20T12:30:00Z"):
        page = reader.get(address).text
        assert "The day after" not in page
        assert "/stories/day-after/" not in page


@pytest.mark.parametrize("verb", ["retract", "takedown"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_edition_of_a_withdrawn_record_is_gone_and_says_why(reader, corrected, verb, number):
    reasons = {"reason": "A wrong table."} if verb == "retract" else {"public_reason": "A wrong table."}
    getattr(actions, verb)(corrected.election, by=None, at=NOON + 3 * HOUR, **reasons)

    for address in (f"{CURRENT}editions/{number}/", f"{CURRENT}editions/{number}/changes/"):
        answer = reader.get(address)
        assert answer.status_code == 410
        assert "A wrong table." in answer.text
        assert "election 2023" not in answer.text


def test_what_was_retracted_stays_so_when_its_record_is_published_anew(reader, corrected):
    retract(corrected.election, 3)
    corrected.election.name = "Published anew"
    corrected.election.save()
    publish(corrected.election, at=NOON + 4 * HOUR)

    gone, live = reader.get(FIRST), reader.get(CURRENT)

    assert gone.status_code == 410
    assert "This edition was retracted" in gone.text
    assert f'href="{CURRENT}"' in gone.text
    assert "Majilis election 2023" not in gone.text
    assert f'href="{FIRST}"' not in live.text
    assert reader.get(f"{CURRENT}editions/4/changes/").status_code == 404


def test_a_takedown_reaches_a_kept_page_of_the_archive_at_once(reader, corrected):
    held = reader.get(FIRST).headers["ETag"]

    actions.takedown(corrected.election, by=None, at=NOON + 3 * HOUR, public_reason="By order of a court.")

    assert reader.get(FIRST, headers={"if-none-match": held}).status_code == 410


def test_a_kept_page_of_the_archive_costs_one_query(reader, corrected, django_assert_num_queries):
    first = reader.get(FIRST)

    with django_assert_num_queries(1):
        second = reader.get(FIRST)

    assert second.content == first.content
    assert second.headers["X-Robots-Tag"] == "noindex"
    assert second.headers["Cache-Control"] == "public, no-cache"


def test_the_archive_moves_with_its_record(reader, corrected):
    corrected.election.key = "moved"
    corrected.election.save()
    publish(corrected.election, at=NOON + 3 * HOUR)

    answer = reader.get(FIRST)

    assert (answer.status_code, answer.headers["Location"]) == (301, "/elections/moved/editions/1/")
    assert "Majilis election 2023" in reader.get("/elections/moved/editions/1/").text


def test_the_list_of_editions_links_to_each_and_to_what_it_changed(reader, corrected):
    live, then = reader.get(CURRENT).text, reader.get(FIRST).text

    assert f'<a href="{FIRST}">Edition 1</a>' in live
    assert f'<a href="{CURRENT}editions/2/changes/">' in live
    assert f'<a href="{CURRENT}">Edition 2</a>' in then
    assert "editions/1/changes/" not in live + then


def test_an_edition_of_an_older_shape_is_completed(reader, corrected, monkeypatch):
    from publishing import reading

    asked = []
    completed = reading.completed
    monkeypatch.setattr(reading, "completed", lambda *given: asked.append(given[0]) or completed(*given))
    reader.get(FIRST)

    assert asked == ["election"]


def test_a_page_of_the_archive_costs_the_same_queries_whatever_refers_to_it(queries, grown):  # noqa: F811
    addresses = {}
    for kind in DETAILS:
        record = getattr(grown, kind)
        setattr(record, FREE_TEXT[kind], "Changed")
        record.save()
        publish(record, at=NOON + HOUR)
        addresses[kind] = f"{registry.get(kind).url(record.key)}editions/1/"

    assert {kind: queries(address) for kind, address in addresses.items()} == {
        kind: count - 2 for kind, count in DETAILS.items()
    }

import pytest

from publishing import registry
from tests import factories
from tests.website.world import publish

FIXED = ["/", "/search/", "/corrections/", "/about/", "/sitemap.xml", "/robots.txt"]
LISTS = [f"/{kind.path}/" for kind in registry.kinds()]


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_every_kind_has_a_list_and_a_page_that_names_its_edition(reader, world, kind):
    document, record = registry.get(kind), getattr(world, kind)

    listed = reader.get(f"/{document.path}/")
    page = reader.get(document.url(record.key))

    assert f'href="{document.url(record.key)}"' in listed.text
    assert document.title(record) in page.text
    assert "<b>Edition 1</b>" in page.text


@pytest.mark.django_db
@pytest.mark.parametrize("address", FIXED + LISTS)
def test_an_empty_site_has_every_page(reader, address):
    assert reader.get(address).status_code == 200


def test_the_front_page_opens_with_the_latest_election_that_has_results(reader, world):
    publish(factories.ElectionFactory(name="An older election", polling_on="2007-08-18"))
    publish(factories.ElectionFactory(name="A local election of the same day"))

    page = reader.get("/").text

    assert page.index("Majilis election 2023") < page.index("A local election of the same day")
    assert "53.9%" in page
    assert "It was a long day." in page


def test_pages_join_what_refers_to_their_subject(reader, world):
    election, party = reader.get("/elections/majilis-2023/").text, reader.get("/parties/amanat/").text

    for title in ("Announced shares", "Mission 2023", "First word", "Results by station", "The day after"):
        assert title in election
    assert "53.9%" in party
    assert "The day after" in party


def test_a_source_lists_what_cites_it(reader, world):
    page = reader.get("/sources/report/").text

    for address in (
        "/tallies/announced/",
        "/parties/amanat/",
        "/statements/first-word/",
        "/stories/day-after/",
    ):
        assert f'href="{address}"' in page


def test_a_figure_says_its_status_in_words_and_its_source(reader, world):
    line = world.tally.lines.get()
    line.status, line.share_qualifier, line.locator = "exit_poll", "about", "page 7"
    line.save()
    publish(world.tally)

    page = reader.get("/tallies/announced/").text

    for words in ("exit poll", "about", 'href="/sources/report/"', "page 7"):
        assert words in page


def test_inferred_figures_are_marked_with_their_basis(reader, world):
    world.tally.lines.update(is_inferred=True, basis="the order of the list")
    publish(world.tally)

    page = reader.get("/elections/majilis-2023/").text

    assert "inferred" in page
    assert "the order of the list" in page


def test_two_claims_of_one_share_stand_side_by_side(reader, world):
    factories.TallyLineFactory(tally=world.tally, party=world.party, share="55")
    publish(world.tally)

    page = reader.get("/elections/majilis-2023/").text

    assert "<strong>53.9%</strong>" in page
    assert "<strong>55%</strong>" in page
    assert "sources differ" in page


def test_stages_stand_side_by_side(reader, world):
    poll = factories.TallyFactory(title="Exit poll", election=world.election, stage="exit_poll")
    factories.TallyLineFactory(tally=poll, party=world.party, share="50.1")
    publish(poll)

    page = reader.get("/elections/majilis-2023/").text

    assert page.index("Shares of the vote, stage by stage") < page.index("<strong>50.1%</strong>")


def test_a_reference_to_what_is_not_published_is_a_plain_label(reader, world):
    unpublished = factories.PartyFactory(key="hidden", names=["The Hidden"])
    factories.TallyLineFactory(tally=world.tally, party=unpublished, share="1.5")
    publish(world.tally)

    page = reader.get("/tallies/announced/").text

    assert "The Hidden" in page
    assert "/parties/hidden/" not in page


def test_a_correction_stays_on_the_page_after_later_editions(reader, world):
    for summary, action, note in [
        ("a", "corrected", "The name was misspelled."),
        ("b", "updated", "More detail."),
    ]:
        world.party.summary = summary
        world.party.save()
        publish(world.party, action=action, note=note)

    page = reader.get("/parties/amanat/").text

    assert "<b>Edition 3</b>" in page
    assert "The name was misspelled." in page
    assert "The name was misspelled." in reader.get("/corrections/").text


@pytest.mark.parametrize("words", ["amanat", "Аманат", "ann speaker", "VOTING smoothly"])
def test_search_finds_any_spelling(reader, world, words):
    assert "No published page" not in reader.get("/search/", {"q": words}).text


def test_search_says_when_nothing_is_found(reader, world):
    assert "No published page" in reader.get("/search/", {"q": "zzz"}).text


def test_a_list_is_narrowed_by_its_facets(reader, world):
    publish(factories.ElectionFactory(name="Older election", polling_on="2007-08-18"))

    narrowed = reader.get("/elections/?year=2007").text
    of_source = reader.get("/tallies/?document=report").text

    assert "Older election" in narrowed
    assert "Majilis election 2023" not in narrowed
    assert "Only with" in of_source
    assert "Announced shares" in of_source


def test_a_party_stands_with_its_colour_only_if_that_is_one(reader, world):
    world.party.colour = "#00aa11"
    world.party.save()
    publish(world.party)

    assert 'fill="#00aa11"' in reader.get("/tallies/announced/").text


def test_a_record_of_the_name_comes_before_those_that_speak_of_it(reader, world):
    page = reader.get("/search/?q=amanat").text

    assert page.index('href="/parties/amanat/"') < page.index('href="/tallies/announced/"')


def test_an_umbrella_mission_names_the_heads_of_its_delegations(reader, world):
    part = factories.MissionFactory(
        key="short-term",
        name="Short-term observers",
        umbrella=world.mission,
        organisations=[world.organisation],
    )
    leader = factories.PersonFactory(key="leader", name="Lena Leader")
    factories.MissionHeadFactory(mission=part, person=leader, title="special co-ordinator")
    nameless = factories.MissionFactory(
        key="long-term",
        name="Long-term observers",
        umbrella=world.mission,
        organisations=[world.organisation],
    )
    for record in (leader, part, nameless):
        publish(record)

    page = reader.get("/observers/mission-2023/").text

    assert 'href="/people/leader/"' in page
    assert "special co-ordinator" in page
    assert "No source here names who led it." in page


def test_an_election_page_begins_with_what_stands_on_it(reader, world):
    page = reader.get("/elections/majilis-2023/").text
    contents = page.partition('aria-label="On this page"')[2].partition("</nav>")[0]

    anchors = [part.partition('"')[0] for part in contents.split('href="#')[1:]]

    assert anchors[0] == "results"
    assert all(f'id="{anchor}"' in page for anchor in anchors)

"""The pages of people and bodies: their names, what they say and what is said of them."""

import pytest

from tests import factories, party_factories, source_factories
from tests.website.sections import section
from tests.website.world import publish


@pytest.fixture
def told(world):
    return {"document": world.document}


@pytest.mark.parametrize("spelling", ["Union of Senders", "UoS", "Unoin", "Conference of Senders", "Союз"])
def test_a_body_is_found_by_every_spelling_and_shows_it_among_its_names_alone(reader, world, told, spelling):
    kinds = {"UoS": "abbreviation", "Unoin": "typo", "Conference of Senders": "former", "Союз": "spelling"}
    for text, kind in kinds.items():
        source_factories.OrganisationNameFactory(
            organisation=world.organisation, text=text, kind=kind, **told
        )
    publish(world.organisation)

    found = reader.get("/search/", {"q": spelling, "kind": "organisation"}).text
    page = reader.get("/organisations/senders/").text

    assert 'href="/organisations/senders/"' in found
    assert (
        page.count("Unoin") == page.partition('id="names"')[2].partition("</section>")[0].count("Unoin") > 0
    )


def test_a_person_is_found_by_another_transliteration(reader, world, told):
    source_factories.PersonNameFactory(person=world.person, text="Qasym Toqaev", kind="spelling", **told)
    publish(world.person)

    for spelling in ("Toqaev", "Токаев"):
        assert 'href="/people/ann-speaker/"' in reader.get("/search/", {"q": spelling}).text
    assert "Qasym Toqaev" in section(reader, "/people/ann-speaker/", "names")


def test_a_description_says_who_says_so(reader, world, told):
    source_factories.OrganisationNameFactory(
        organisation=world.organisation,
        text="Calls itself neutral",
        kind="description",
        status="claim",
        said_by_organisation=world.organisation,
        **told,
    )
    publish(world.organisation)

    described = section(reader, "/organisations/senders/", "descriptions")

    assert "Calls itself neutral" in described
    assert '<span class="tag">claim</span>' in described
    assert "said by" in described
    assert 'id="names"' not in reader.get("/organisations/senders/").text


def test_a_person_shows_what_they_say_and_what_is_said_of_them_apart(reader, world, told):
    factories.FindingFactory(
        statement=world.statement, text="Counting was slow.", said_by_person=world.person, **told
    )
    publish(world.statement)

    by = section(reader, "/people/ann-speaker/", "said-by")
    about = section(reader, "/people/ann-speaker/", "said-about")

    assert "Counting was slow." in by
    assert "“It was a long day.”" in by
    assert "Voting ran smoothly." not in by
    assert 'href="/observers/mission-2023/"' in about
    assert "Counting was slow." not in about


def test_a_post_in_a_party_stands_among_the_roles_of_the_person(reader, world, told):
    party_factories.LeadershipFactory(
        party=world.party, person=world.person, role="Treasurer", valid_from="2007", **told
    )
    publish(world.party)

    roles = section(reader, "/people/ann-speaker/", "roles")

    assert "<b>Treasurer</b>" in roles
    assert 'href="/parties/amanat/"' in roles
    assert "since 2007" in roles


def test_figures_of_a_body_stand_on_its_page(reader, world, told):
    world.tally.authority = world.organisation
    world.tally.save()
    publish(world.tally)

    by = section(reader, "/organisations/senders/", "said-by")

    assert 'href="/tallies/announced/"' in by
    assert "Amanat, 53.9" in by


def test_what_a_page_tells_row_by_row_is_not_listed_again(reader, world):
    page = reader.get("/people/ann-speaker/").text

    assert "said-by" in page
    assert 'id="related-statements"' not in page


def test_pages_that_name_a_body_in_words_alone_are_one_search_away(reader, world, told):
    source_factories.OrganisationNameFactory(
        organisation=world.organisation, text="UoS", kind="abbreviation", **told
    )
    world.story.body = "The UoS was there."
    world.story.save()
    publish(world.organisation)
    publish(world.story)

    assert 'href="/search/?q=UoS"' in reader.get("/organisations/senders/").text
    assert "The day after" in reader.get("/search/", {"q": "UoS"}).text


def test_a_body_that_speaks_of_itself_is_not_listed_on_its_own_page(reader, world, told):
    source_factories.OrganisationNameFactory(
        organisation=world.organisation,
        text="Neutral",
        kind="description",
        said_by_organisation=world.organisation,
        **told,
    )
    publish(world.organisation)

    page = reader.get("/organisations/senders/").text

    assert "Neutral" in section(reader, "/organisations/senders/", "descriptions")
    assert 'id="said-by"' not in page


def test_search_puts_whole_words_before_parts_of_words(reader, world, told):
    names = (("prosecutors", "Prosecutors"), ("senders", "OSEC"))
    for key, text in names:
        body = world.organisation if key == "senders" else factories.OrganisationFactory(key=key)
        source_factories.OrganisationNameFactory(organisation=body, text=text, kind="typo", **told)
        source_factories.OrganisationNameFactory(organisation=body, text="Another", position=2, **told)
        publish(body)

    found = reader.get("/search/", {"q": "osec"}).text

    assert found.index("/organisations/senders/") < found.index("/organisations/prosecutors/")


def test_a_period_within_one_year_names_it_once(reader, world, told):
    factories.PersonRoleFactory(
        person=world.person, title="Teller", valid_from="2007", valid_to="2007", position=2, **told
    )
    publish(world.person)

    roles = section(reader, "/people/ann-speaker/", "roles")

    assert "<span>2007</span>" in roles

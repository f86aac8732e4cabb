"""What is taken from a source, and what people and bodies say or have said of them, on their pages."""

import pytest

from tests import factories, party_factories, source_factories
from tests.website.world import publish


@pytest.fixture
def told(world):
    return {"document": world.document}


def section(reader, address, anchor):
    return reader.get(address).text.partition(f'id="{anchor}"')[2].partition("</section>")[0]


def test_a_source_lists_every_claim_of_every_kind_with_a_link_to_its_record(reader, world):
    claims = section(reader, "/sources/report/", "claims")

    told = vars(world).values()
    kinds = {"organisation", "document", "story", "place", "chamber", "cycle"}
    addresses = [f'href="{record_url(record)}"' for record in told if kind_of(record) not in kinds]
    assert [address for address in addresses if address not in claims] == []
    for words in ("Voting ran smoothly.", "“It was a long day.”", "Amanat, 53.9", "Amanat (short name)"):
        assert words in claims


def kind_of(record):
    from publishing import registry  # the kinds are known only after Django is set up

    return registry.for_model(type(record)).kind


def record_url(record):
    from publishing import registry  # the kinds are known only after Django is set up

    return registry.for_model(type(record)).url(record.key)


def test_claims_stand_in_the_order_of_their_lines(reader, world, told):
    for line, text in (("line 12", "Twelfth."), ("line 3", "Third."), ("lines 7, 20", "Seventh.")):
        factories.FindingFactory(statement=world.statement, text=text, locator=line, **told)
    publish(world.statement)

    claims = section(reader, "/sources/report/", "claims")

    assert claims.index("Third.") < claims.index("Seventh.") < claims.index("Twelfth.")


def test_a_claim_from_another_source_is_not_listed(reader, world):
    other = factories.SourceDocumentFactory(key="other", title="Other")
    factories.FindingFactory(statement=world.statement, text="From elsewhere.", document=other)
    publish(other)
    publish(world.statement)

    assert "From elsewhere." not in section(reader, "/sources/report/", "claims")
    assert "From elsewhere." in section(reader, "/sources/other/", "claims")


def test_a_claim_says_its_status_and_whose_word_it_is(reader, world, told):
    factories.FindingFactory(
        statement=world.statement,
        text="It may rain.",
        status="forecast",
        said_by_organisation=world.organisation,
        **told,
    )
    publish(world.statement)

    after = section(reader, "/sources/report/", "claims").partition("It may rain.")[2].partition("</li>")[0]

    assert '<span class="tag">forecast</span>' in after
    assert 'said by <a href="/organisations/senders/">Union of Senders</a>' in after


def test_a_source_that_nothing_cites_says_so(reader, world):
    publish(factories.SourceDocumentFactory(key="unused", title="Unused"))

    assert "No published claim rests on this source." in reader.get("/sources/unused/").text


def test_a_date_that_can_be_read_in_two_ways_shows_both(reader, world, told):
    note = {"source": world.document, **told}
    source_factories.BibliographicNoteFactory(
        read_on="2023-03-04", reading="day first", is_favoured=True, basis="It is March.", **note
    )
    source_factories.BibliographicNoteFactory(position=2, read_on="2023-04-03", reading="month first", **note)
    publish(world.document)

    table = section(reader, "/sources/report/", "bibliography")

    assert table.index("4 March 2023") < table.index("likelier") < table.index("3 April 2023")


def test_a_link_says_what_it_leads_to(reader, world, told):
    source_factories.DocumentLinkFactory(
        source=world.document,
        url="https://news.example/china",
        relevance="unrelated",
        text="On China.",
        **told,
    )
    publish(world.document)

    links = section(reader, "/sources/report/", "links")

    assert '<a href="https://news.example/china" rel="external nofollow">' in links
    assert "On something else" in links
    assert "On China." in links


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


def test_a_source_says_so_where_it_cannot_list_all(reader, world, monkeypatch):
    publish(factories.SourceDocumentFactory(key="other", title="Other"))
    monkeypatch.setattr("website.claims.ROOM", 3)

    claims = section(reader, "/sources/report/", "claims")

    assert claims.count("<summary>") <= 3
    assert "the newest 3 records" in claims
    assert "the newest" not in section(reader, "/sources/other/", "claims")

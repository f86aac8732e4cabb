"""The page of a source lists what is taken from it, where, and on whose word."""

import pytest

from tests import factories, source_factories
from tests.website.sections import section
from tests.website.world import publish


@pytest.fixture
def told(world):
    return {"document": world.document}


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


def test_a_source_says_so_where_it_cannot_list_all(reader, world, monkeypatch):
    publish(factories.SourceDocumentFactory(key="other", title="Other"))
    monkeypatch.setattr("website.claims.ROOM", 3)

    claims = section(reader, "/sources/report/", "claims")

    assert claims.count("<summary>") <= 3
    assert "the newest 3 records" in claims
    assert "the newest" not in section(reader, "/sources/other/", "claims")

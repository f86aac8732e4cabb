import datetime

import pytest

from publishing import actions, registry
from tests.factories import (
    ElectionFactory,
    OrganisationFactory,
    PartyFactory,
    SourceDocumentFactory,
    StatementFactory,
    StoryFactory,
    TallyFactory,
    TallyLineFactory,
)
from tests.feed.wire import HOUR, NOON, keys, publish, walk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("plural", sorted(kind.plural for kind in registry.kinds()))
def test_every_kind_has_a_list(partner, plural):
    page = partner.get(f"/api/v1/{plural}/")

    assert page.json() == {"items": [], "next": None, "version": 0}


def test_root_leads_to_every_list(partner):
    root = partner.get("/api/v1/").json()

    assert root["lists"] == {kind.plural: f"/api/v1/{kind.plural}/" for kind in registry.kinds()}
    assert all(partner.get(address).status_code == 200 for address in root["lists"].values())
    assert all(partner.get(root[name]).status_code == 200 for name in ("changes", "schema"))


def test_list_holds_live_editions_alone(partner):
    live, retracted, _draft = (PartyFactory(key=key) for key in ("live", "retracted", "draft"))
    embargoed = PartyFactory(key="embargoed")
    publish(live, retracted)
    publish(embargoed, due_at=datetime.datetime(2999, 1, 1, tzinfo=datetime.UTC))
    actions.retract(retracted, by=None, at=NOON + 900 * HOUR, reason="Not a party.")

    page = partner.get("/api/v1/parties/")

    assert keys(page) == ["live"]


def test_facet_cuts_the_list(partner):
    amanat, auyl = PartyFactory(key="amanat"), PartyFactory(key="auyl")
    with_amanat, with_auyl = TallyFactory(key="with-amanat"), TallyFactory(key="with-auyl")
    TallyLineFactory(tally=with_amanat, party=amanat)
    TallyLineFactory(tally=with_auyl, party=auyl)
    publish(amanat, auyl, with_amanat, with_auyl)

    assert keys(partner.get("/api/v1/tallies/?party=amanat")) == ["with-amanat"]
    assert keys(partner.get("/api/v1/tallies/?party=nobody")) == []


def test_facets_combine_and_commas_mean_any_of(partner):
    for year, kind in ((2012, "parliamentary"), (2021, "parliamentary"), (2023, "presidential")):
        publish(ElectionFactory(key=f"e-{year}", polling_on=f"{year}-01-10", kind=kind))

    assert keys(partner.get("/api/v1/elections/?year=2021,2023")) == ["e-2023", "e-2021"]
    assert keys(partner.get("/api/v1/elections/?year=2021,2023&type=parliamentary")) == ["e-2021"]


def test_value_that_no_edition_holds_leaves_an_empty_list(partner):
    publish(ElectionFactory(polling_on="2023-03-19"))

    for question in ("year=1999", "type=never_heard_of", "country=ZZ", "document=nothing"):
        assert keys(partner.get(f"/api/v1/elections/?{question}")) == []


def test_parties_are_cut_to_the_year_of_their_founding(partner):
    for key, founded in (("amanat", "1999-01"), ("auyl", "2015"), ("undated", "")):
        publish(PartyFactory(key=key, founded=founded))

    assert keys(partner.get("/api/v1/parties/?year=1999")) == ["amanat"]


def test_facet_finds_by_every_key_that_a_record_ever_had(partner):
    party = PartyFactory(key="nur-otan")
    tally = TallyFactory(key="result")
    TallyLineFactory(tally=tally, party=party)
    publish(party, tally)
    party.key = "amanat"
    party.save()
    publish(party)

    assert keys(partner.get("/api/v1/tallies/?party=amanat")) == ["result"]
    assert keys(partner.get("/api/v1/tallies/?party=nur-otan")) == ["result"]


def test_updated_since_is_inclusive(partner):
    publish(PartyFactory(key="early"), at=NOON)
    publish(PartyFactory(key="late"), at=NOON + HOUR)

    assert keys(partner.get("/api/v1/parties/?updated_since=2023-03-20T13:00:00Z")) == ["late"]
    assert keys(partner.get("/api/v1/parties/?updated_since=2023-03-20T13:00:00.000001Z")) == []


@pytest.mark.parametrize("spelling", ["Ak Zhol", "aq jol", "Ак Жол"])
def test_search_finds_every_spelling(partner, spelling):
    publish(PartyFactory(key="ak-zhol", names=["Ak Zhol"]), PartyFactory(key="auyl", names=["Auyl"]))

    assert keys(partner.get("/api/v1/parties/", {"search": spelling})) == ["ak-zhol"]


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("-date", ["c", "b", "a"]),
        ("date", ["a", "b", "c"]),
        ("-released_at", ["b", "a", "c"]),
        ("released_at", ["c", "a", "b"]),
        ("key", ["a", "b", "c"]),
        ("-key", ["c", "b", "a"]),
    ],
)
def test_ordering(partner, ordering, expected):
    for key, polling_on in (("c", "2023"), ("a", "2012"), ("b", "2021")):
        publish(ElectionFactory(key=key, polling_on=polling_on))

    assert keys(partner.get(f"/api/v1/elections/?ordering={ordering}")) == expected
    assert [
        item["key"] for item in walk(partner, f"/api/v1/elections/?ordering={ordering}&limit=1")
    ] == expected


@pytest.mark.parametrize("ordering", ["-date", "date", "-released_at", "released_at", "key", "-key"])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
def test_pages_neither_lose_nor_repeat(partner, ordering, limit):
    for number in range(7):
        publish(ElectionFactory(key=f"e-{number}", polling_on=f"202{number % 2}"))

    walked = [item["key"] for item in walk(partner, f"/api/v1/elections/?ordering={ordering}&limit={limit}")]

    assert sorted(walked) == [f"e-{number}" for number in range(7)]


def test_an_update_between_pages_moves_nothing(partner):
    elections = [ElectionFactory(key=f"e-{number}", polling_on="2023") for number in range(4)]
    publish(*elections)
    first = partner.get("/api/v1/elections/?limit=2").json()
    for election in elections:
        election.chamber = "Majilis"
        election.save()
        publish(election)

    rest = walk(partner, first["next"])

    assert [item["key"] for item in first["items"] + rest] == ["e-3", "e-2", "e-1", "e-0"]


def test_next_keeps_the_filters(partner):
    for year in (2020, 2021, 2022):
        publish(ElectionFactory(key=f"e-{year}", polling_on=str(year)))

    assert len(walk(partner, "/api/v1/elections/?year=2020,2022&limit=1")) == 2


def test_list_at_an_instant_is_what_the_world_saw_then(partner):
    party = PartyFactory(key="amanat", colour="#00aaee")
    publish(party, at=NOON)
    party.colour = "#ff0000"
    party.save()
    publish(party, at=NOON + 2 * HOUR)

    before = partner.get("/api/v1/parties/?at=2023-03-20T13:00:00Z").json()
    after = partner.get("/api/v1/parties/?at=2023-03-20T14:00:00Z").json()

    assert before["at"] == "2023-03-20T13:00:00.000000Z"
    assert [item["edition"]["number"] for item in before["items"]] == [1]
    assert [item["edition"]["number"] for item in after["items"]] == [2]
    assert keys(partner.get("/api/v1/parties/?at=2023-03-20T11:59:59Z")) == []


def test_filters_and_pages_work_in_the_past_too(partner):
    for year in (2020, 2021, 2022):
        publish(ElectionFactory(key=f"e-{year}", polling_on=str(year)), at=NOON + (year - 2020) * HOUR)

    walked = walk(partner, "/api/v1/elections/?at=2023-03-20T13:00:00Z&limit=1")

    assert [item["key"] for item in walked] == ["e-2021", "e-2020"]


@pytest.mark.parametrize("count", [1, 4])
@pytest.mark.parametrize(
    ("query", "queries"),
    [("", 2), ("?search=union", 2), ("?type=observer", 2), ("?at=2024-01-01T00:00:00Z", 2)],
)
def test_list_costs_the_same_at_any_length(partner, django_assert_num_queries, count, query, queries):
    for number in range(count):
        publish(OrganisationFactory(key=f"union-{number}", kind="observer"))

    with django_assert_num_queries(queries):
        partner.get(f"/api/v1/organisations/{query}")


@pytest.mark.parametrize("count", [1, 4])
def test_facet_of_a_kind_costs_one_query_more(partner, django_assert_num_queries, count):
    election = ElectionFactory(key="kz-2023-majilis")
    publish(election)
    for number in range(count):
        publish(StatementFactory(key=f"s-{number}", elections=[election]))

    with django_assert_num_queries(3):
        page = partner.get("/api/v1/statements/?election=kz-2023-majilis")

    assert len(page.json()["items"]) == count


def test_undated_editions_are_listed(partner):
    publish(SourceDocumentFactory(key="undated"), SourceDocumentFactory(key="dated", published_on="2023-03"))

    items = walk(partner, "/api/v1/documents/?limit=1")

    assert [(item["key"], item["date"]) for item in items] == [("dated", "2023-03-01"), ("undated", None)]


def test_list_sends_stored_bytes(partner):
    edition = publish(StoryFactory(key="story", headline="Сайлау күні — «есеп»"))
    stored = edition.renditions.get().document

    assert stored in partner.get("/api/v1/stories/").content.decode()

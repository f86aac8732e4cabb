"""Results drawn: what a chart says is what its tally says, and it may be taken elsewhere."""

import csv
import io
import json
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from publishing import actions
from tests.factories import (
    ElectionFactory,
    PartyFactory,
    RuleFactory,
    RuleProvisionFactory,
    TallyFactory,
    TallyLineFactory,
)
from tests.publishing.desk import NOON
from website.charts import drawing

PNG = b"\x89PNG\r\n\x1a\n"


def tally(category="vote", *, lines, chamber=None, threshold=None):
    """A released tally. Each line is (party key, measure and more)."""
    election = ElectionFactory(key="vote-1", seats=chamber, country="KZ")
    if threshold:
        rule = RuleFactory(measure="threshold", country="KZ")
        RuleProvisionFactory(rule=rule, value=Decimal(threshold), unit="percent", elections=[election])
    record = TallyFactory(key="count-1", election=election, category=category, title="The count")
    parties = {}
    for position, (key, said) in enumerate(lines):
        if key not in parties:
            parties[key] = PartyFactory(key=key)
        seats = {"share": None, "seat_category": "total"} if "seats" in said else {}
        TallyLineFactory(tally=record, party=parties[key], position=position, **{**seats, **said})
    documents = {line.document for line in record.lines.all()}
    everything = [*documents, *parties.values(), election, *([rule] if threshold else []), record]
    for one in everything:
        actions.publish(
            one, by=None, at=NOON, acknowledged=actions.ALL_WARNINGS, together={x.pk for x in everything}
        )
    return record


def chart(client, form):
    answer = client.get(f"/tallies/count-1/chart.{form}")
    return answer.content if form == "png" else answer.content.decode()


def description(svg):
    picture = ElementTree.fromstring(svg)  # noqa: S314 -- our own picture
    return picture.find("{http://www.w3.org/2000/svg}desc").text


def test_chart_of_shares_says_all_of_it_in_words(db, reader):
    tally(
        lines=[
            ("a", {"share": Decimal("54.10")}),
            ("b", {"share": Decimal("7"), "share_qualifier": "at_most"}),
        ]
    )

    said = description(chart(reader, "svg"))

    assert "54.10%" in said
    assert "at or slightly below 7%" in said


def test_threshold_of_the_day_is_drawn_in(db, reader):
    tally(lines=[("a", {"share": Decimal("54.1")})], threshold="5")

    assert "The threshold was 5%." in description(chart(reader, "svg"))


def test_every_seat_of_the_chamber_is_drawn_and_those_not_told_of_are_hollow(db, reader):
    tally("seats", lines=[("a", {"seats": 3}), ("b", {"seats": 2})], chamber=9)

    page = reader.get("/tallies/count-1/").content.decode()

    assert description(chart(reader, "svg")).endswith("5 of 9 seats are told of here.")
    assert page.count('stroke-opacity="0.4"') == 4


def test_claims_that_differ_are_both_said_and_neither_is_drawn_as_certain(db, reader):
    tally("seats", lines=[("a", {"seats": 76}), ("a", {"seats": 77})])

    svg = chart(reader, "svg")

    assert "76 / 77" in description(svg) or "77 / 76" in description(svg)
    assert svg.count("stroke-dasharray") == 1


def test_seats_counted_twice_are_named_and_not_drawn(db, reader):
    tally(
        "seats",
        lines=[
            ("a", {"seats": 3, "seat_category": "list"}),
            ("b", {"seats": 5, "seat_category": "grouping"}),
        ],
    )

    assert "Not drawn:" in description(chart(reader, "svg"))


def test_table_behind_the_chart_holds_every_claim_with_its_source(db, reader):
    record = tally(lines=[("a", {"share": Decimal("88")}), ("a", {"share": Decimal("88.05")})])

    rows = list(csv.DictReader(io.StringIO(chart(reader, "csv"))))

    assert sorted(row["share"] for row in rows) == ["88", "88.05"]
    assert {row["source"] for row in rows} == {line.document.key for line in record.lines.all()}


def test_chart_is_a_picture_too(db, reader):
    tally(lines=[("a", {"share": Decimal("54.1")})])

    assert chart(reader, "png").startswith(PNG)


@pytest.mark.parametrize("said", [{"share": None, "votes": 100}, {"seats": 0}])
def test_results_with_nothing_to_draw_have_no_chart(db, reader, said):
    tally(lines=[("a", said)])

    assert reader.get("/tallies/count-1/chart.svg").status_code == 404
    assert "chart-picture" not in reader.get("/tallies/count-1/").content.decode()


def test_withdrawn_results_have_no_chart(db, reader):
    record = tally(lines=[("a", {"share": Decimal("54.1")})])
    assert reader.get("/tallies/count-1/chart.svg").status_code == 200, "it was there"

    actions.retract(record, by=None, at=NOON.replace(hour=14), reason="Wrong.")

    assert reader.get("/tallies/count-1/chart.svg").status_code == 404
    assert reader.get("/embed/tallies/count-1/").status_code == 404


@pytest.mark.parametrize("again", [False, True], ids=["first", "from the cache"])
def test_only_the_page_made_for_it_may_stand_in_a_frame(db, reader, again):
    tally(lines=[("a", {"share": Decimal("54.1")})])
    page, embedded = "/tallies/count-1/", reverse("website:embed", args=["count-1"])
    if again:
        reader.get(page), reader.get(embedded)

    closed, open_ = reader.get(page), reader.get(embedded)

    assert closed["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in closed["Content-Security-Policy"]
    assert "X-Frame-Options" not in open_
    assert "frame-ancestors *" in open_["Content-Security-Policy"]


def test_page_tells_other_sites_how_to_show_its_chart(db, reader):
    tally(lines=[("a", {"share": Decimal("54.1")})])

    page = reader.get("/tallies/count-1/").content.decode()
    told = json.loads(reader.get("/oembed/?url=http://testserver/tallies/count-1/&maxwidth=300").content)

    assert 'type="application/json+oembed"' in page
    assert (told["type"], told["width"]) == ("rich", 300)
    assert 'src="http://testserver/embed/tallies/count-1/"' in told["html"]


@pytest.mark.parametrize(
    "url",
    ["", "https://example.org/tallies/count-1/", "http://testserver/parties/a/", "http://testserver/nowhere"],
)
def test_nothing_else_is_embedded(db, reader, url):
    tally(lines=[("a", {"share": Decimal("54.1")})])

    assert reader.get("/oembed/", {"url": url}).status_code == 404


@pytest.mark.parametrize("number", [1, 2, 5, 29, 77, 98, 107, 177, 450, 705])
def test_seats_stand_apart_within_the_half_circle(number):
    places, radius = drawing.hemicycle(number)

    nearest = min(
        ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5
        for i, (ax, ay) in enumerate(places)
        for bx, by in places[i + 1 :] or [(9, 9)]
    )

    assert len(places) == number
    assert all(-1 - 1e-9 <= x <= 1 + 1e-9 and -1e-9 <= y <= 1 + 1e-9 for x, y in places)
    assert nearest >= 2 * radius

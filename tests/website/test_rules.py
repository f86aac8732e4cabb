"""An election's page shows the rules of its day."""

import pytest

from tests import factories
from tests.website.world import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def majilis():
    return factories.ChamberFactory(key="majilis", name="Majilis")


@pytest.fixture
def elections(majilis):
    """Two elections of one body, and a law that raised the number of members between them."""
    found = {
        year: factories.ElectionFactory(
            key=f"kz-{year}", name=f"Vote of {year}", polling_on=year, body=majilis
        )
        for year in ("1999", "2004")
    }
    rule = factories.RuleFactory(
        key="members", name="Members to register", subject="registration", measure="member_minimum"
    )
    for value, since, until in (("3000", "1996", "2002"), ("50000", "2002", "2009"), ("40000", "2009", "")):
        factories.RuleProvisionFactory(
            rule=rule,
            text=f"At least {value}.",
            value=value,
            unit="members",
            valid_from=since,
            valid_to=until,
        )
    for record in (majilis, *found.values(), rule):
        publish(record)
    return found


def page(reader, key):
    """The part of the election's page about its rules, "" where there is none."""
    text = reader.get(f"/elections/{key}/").text
    return text.partition('<h2 id="rules">')[2].partition("</section>")[0]


def test_rule_is_shown_as_it_stood_on_polling_day(reader, elections):
    rules = page(reader, "kz-2004")

    assert "At least 50000." in rules
    assert "At least 40000." not in rules


def test_what_changed_since_the_election_before_is_said(reader, elections):
    changed, first = page(reader, "kz-2004"), page(reader, "kz-1999")

    assert "Vote of 1999" in changed
    assert "Before: At least 3000." in changed
    assert ">changed<" in changed
    assert ">changed<" not in first


def test_rule_that_a_source_states_for_a_vote_needs_no_date(reader, elections):
    stated = factories.RuleProvisionFactory(text="A party needs 7%.", elections=[elections["1999"]])
    publish(stated.rule)

    assert "A party needs 7%." in page(reader, "kz-1999")
    assert "A party needs 7%." not in page(reader, "kz-2004")


def test_undated_rule_is_ascribed_to_no_vote(reader, elections):
    undated = factories.RuleProvisionFactory(text="No support from abroad.")
    publish(undated.rule)

    assert "No support from abroad." not in page(reader, "kz-2004")
    assert "Undated in the source" in reader.get(f"/rules/{undated.rule.key}/").text


@pytest.mark.parametrize(("kind", "is_shown"), [("local", True), ("referendum", False)])
def test_rules_on_parties_do_not_reach_a_referendum(reader, elections, kind, is_shown):
    publish(factories.ElectionFactory(key="kz-2005", polling_on="2005", kind=kind))

    assert ("At least 50000." in page(reader, "kz-2005")) is is_shown


def test_rule_of_one_body_does_not_reach_another(reader, elections, majilis):
    factories.RuleProvisionFactory(rule__key="seats", rule__body=majilis, text="Seated.", valid_from="2000")
    publish(factories.RuleProvisionFactory._meta.model.objects.get(text="Seated.").rule)
    publish(factories.ElectionFactory(key="kz-2005", polling_on="2005", kind="local"))

    assert "Seated." in page(reader, "kz-2004")
    assert "Seated." not in page(reader, "kz-2005")


def test_number_that_the_source_says_was_replaced_counts_as_change(reader, elections):
    lowered = factories.RuleProvisionFactory(
        text="The threshold falls.", value="5", replaces="7", unit="percent", elections=[elections["2004"]]
    )
    publish(lowered.rule)

    rules = page(reader, "kz-2004")

    assert "7% before" in rules
    assert rules.count(">changed<") == 2


def test_opinion_on_a_rule_is_shown_as_one(reader, elections):
    opinion = factories.RuleProvisionFactory(
        text="Called a novelty.", status="opinion", elections=[elections["2004"]]
    )
    publish(opinion.rule)

    assert '<span class="tag">opinion</span>' in page(reader, "kz-2004").partition("Called a novelty.")[2]


def test_place_shows_the_figures_that_hold_for_it(reader, elections):
    city, oblast = factories.PlaceFactory(name="Almaty city"), factories.PlaceFactory(name="Almaty oblast")
    for area, value in ((city, "22.51"), (oblast, "90.12")):
        factories.ElectionFigureFactory(election=elections["2004"], place=area.name, area=area, value=value)
    for record in (city, oblast, elections["2004"]):
        publish(record)

    shown = reader.get(f"/places/{city.key}/").text

    assert "22.51%" in shown
    assert "90.12%" not in shown


def test_rule_that_an_act_since_the_election_before_brought_is_marked(reader, elections):
    act = factories.LegalActFactory(key="amendment", adopted_on="2003")
    older = factories.LegalActFactory(key="older", adopted_on="1998")
    for text, source in (("All are elected directly.", act), ("Nobody may sit twice.", older)):
        stated = factories.RuleProvisionFactory(text=text, elections=[elections["2004"]], acts=[source])
        publish(source)
        publish(stated.rule)

    rules = page(reader, "kz-2004")

    assert rules.count("by an act since") == 1
    assert rules.index("by an act since") < rules.index("All are elected directly.")


def test_numbers_of_different_units_are_no_change(reader, elections):
    rule = factories.RuleFactory(key="districts", name="Districts", measure="districts")
    for election, unit in (("1999", "seats"), ("2004", "districts")):
        factories.RuleProvisionFactory(
            rule=rule, text=f"67 {unit}.", value="67", unit=unit, elections=[elections[election]]
        )
    publish(rule)

    card = page(reader, "kz-2004").partition("Districts")[2]

    assert "67 districts." in card
    assert ">changed<" not in card.partition("</li>")[0]

"""The bodies that are elected and the law that they are elected by, with every field filled."""

from typing import Any

from elections.models import Chamber, Rule
from sources.models import Person
from tests import factories as make
from tests import factories_of_disputes as disputed
from tests.feed import wire

NOTE = "First publication."


def bodies(said: dict[str, Any]) -> tuple[Any, Any, Any]:
    parliament = make.ChamberFactory(key="parliament", name="Parliament", kind="parliament")
    chamber = make.ChamberFactory(key="majilis", name="Majilis", parent=parliament, summary="Lower house.")
    country = make.PlaceFactory(key="kazakhstan", name="Kazakhstan", level="country")
    place = make.PlaceFactory(key="almaty", name="Almaty city", parent=country, summary="A city.")
    naming = {"valid_from": "1993", "valid_to": "2023", "note": "On the seal.", **said}
    make.ChamberNameFactory(chamber=chamber, text="Mazhilis", **naming)
    make.PlaceNameFactory(place=place, text="Almaty", **naming)
    period = {"valid_from": "2021-01", "valid_to": "2023-01", "as_written": "the seventh", "note": "It sat."}
    make.ConvocationFactory(chamber=chamber, number=7, **period, **said)
    cycle = make.CycleFactory(
        key="renewal", name="Renewal", began="2022-03", ended="2023-03-19", summary="Four votes.", **said
    )
    wire.publish(parliament, chamber, country, place, cycle, note=NOTE)
    return chamber, place, cycle


def law(said: dict[str, Any], election: Any, chamber: Any) -> None:
    law_itself = make.LegalActFactory(key="law", name="The law", kind="law")
    act = make.LegalActFactory(
        key="amendment", name="The amendment", adopted_on="2022", adopted_as_written="last year",
        amends=law_itself, elections=[election], summary="Known from one page.",
    )  # fmt: skip
    make.ActEffectFactory(act=act, text="It lowers the threshold.", **said)
    rule = make.RuleFactory(key="threshold", name="Threshold", body=chamber, summary="Lowered.")
    numbers = {
        "value": "5",
        "unit": "percent",
        "replaces": "7",
        "equivalent": "0.05",
        "equivalent_unit": "votes",
    }
    period = {"valid_from": "2022", "valid_to": "2023"}
    make.RuleProvisionFactory(rule=rule, elections=[election], acts=[act], **numbers, **period, **said)
    wire.publish(law_itself, act, rule, note=NOTE)


def dispute(said: dict[str, Any], election: Any, party: Any) -> None:
    """A question on which somebody is preferred, about one record of each kind that a dispute can concern."""
    sender = said["said_by_organisation"]
    quota = disputed.DisputeFactory(
        key="quota", title="What the quota is", elections=[election], parties=[party], organisations=[sender],
        rules=Rule.objects.all(), chambers=Chamber.objects.all(), people=Person.objects.all(),
    )  # fmt: skip
    disputed.DisputeSideFactory(dispute=quota, preferred_because="It is the law’s own word.", **said)
    wire.publish(quota, note=NOTE)

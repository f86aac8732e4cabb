"""Rules over time: what a source says held when, and what of it was in force on a polling day."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from publishing.models import Edition
from publishing.partial_dates import PartialDate
from website.editions import Item, items, with_content

Document = dict[str, Any]
# The votes to which a rule applies by its dates alone; for others a source has to name them.
DATED_FOR = {"parliamentary", "local"}


@dataclass(slots=True)
class Provision:
    """What holds, once, with every place that it is taken from."""

    first: Document
    claims: list[Document] = field(default_factory=list)

    @property
    def when(self) -> list[Document]:
        """The votes for which it is stated, each once."""
        votes = {vote["key"]: vote for claim in self.claims for vote in claim["elections"]}
        return list(votes.values())

    @property
    def acts(self) -> list[Document]:
        acts = {act["key"]: act for claim in self.claims for act in claim["acts"]}
        return list(acts.values())


@dataclass(slots=True)
class RuleOfTheDay:
    """A rule as it stood on a polling day, beside what held at the election before."""

    rule: Item
    now: list[Provision]
    before: list[Provision]
    acts_since: set[str]

    @property
    def rests_on_a_later_act(self) -> bool:
        """Whether a source takes what holds from an act that came after the election before."""
        return any(act["key"] in self.acts_since for provision in self.now for act in provision.acts)

    @property
    def replaced(self) -> list[Document]:
        """Claims that say themselves which number they replaced, one for each number."""
        claims = [claim for provision in self.now for claim in provision.claims if claim["replaces"]]
        return list({claim["replaces"]: claim for claim in claims}.values())

    @property
    def has_changed(self) -> bool:
        now, before = _numbers(self.now), _numbers(self.before)
        said = {(Decimal(claim["replaces"]), claim["unit"]) for claim in self.replaced if claim["elections"]}
        earlier = before or said
        units = {unit for _number, unit in now} & {unit for _number, unit in earlier}
        return any(_of_unit(now, unit) != _of_unit(earlier, unit) for unit in units)


@dataclass(slots=True)
class Rules:
    """The rules of an election, and the earlier election that they are compared with."""

    of_the_day: list[RuleOfTheDay]
    earlier: Item | None

    @property
    def reference(self) -> Document | None:
        """The earlier election as a reference, labelled with its title."""
        earlier = self.earlier
        return {"kind": "election", "key": earlier.key, "label": earlier.title} if earlier else None


def provisions(claims: Iterable[Document]) -> list[Provision]:
    """Put claims that say the same of the same time together, in the editor's order."""
    found: dict[tuple[Any, ...], Provision] = {}
    for claim in claims:
        said = (claim["text"], claim["value"], claim["unit"], claim["from"], claim["to"], claim["replaces"])
        votes = tuple(vote["key"] for vote in claim["elections"])
        provision = found.setdefault((*said, votes), Provision(claim))
        provision.claims.append(claim)
    return list(found.values())


def rules_of(item: Item, keys: list[str]) -> Rules:
    """Look up what was in force on the polling day of ``item``, an election. Three queries."""
    earlier = _earlier(item)
    acts = _acts_between(earlier, item) if earlier else set()
    found = []
    for rule in _rules(item.document["country"], item.seen_at):
        now = provisions(_in_force(rule.document, item.document, keys))
        if now:
            before = _in_force(rule.document, earlier.document, [earlier.key]) if earlier else []
            found.append(RuleOfTheDay(rule, now, provisions(before), acts))
    return Rules(found, earlier)


def on_the_day(item: Item, keys: list[str], measure: str) -> list[Provision]:
    """What was in force of one ``measure`` on the polling day of ``item``, an election. One query."""
    return [
        provision
        for rule in _rules(item.document["country"], item.seen_at)
        if rule.document["measure"] == measure
        for provision in provisions(_in_force(rule.document, item.document, keys))
    ]


def _rules(country: str, instant: datetime.datetime | None) -> list[Item]:
    editions = Edition.objects.shown(instant).of("rule").with_facet("country", country)
    found = items(with_content(editions).order_by("key"))
    return sorted(found, key=lambda rule: rule.document["subject"] not in ("voting", "seats"))


def _earlier(item: Item) -> Item | None:
    """The last earlier election of the same body that is published."""
    body = item.document["body"]
    if not body or not item.edition.is_dated:
        return None
    editions = Edition.objects.shown(item.seen_at).of("election").with_facet("chamber", body["key"])
    found = with_content(editions.filter(date__lt=item.edition.date)).order_by("-date", "-key")[:1]
    return next(iter(items(found)), None)


def _acts_between(earlier: Item, item: Item) -> set[str]:
    acts = Edition.objects.shown(item.seen_at).of("act")
    since = acts.filter(date__gt=earlier.edition.date, date__lte=item.edition.date)
    return set(since.values_list("key", flat=True))


def _in_force(rule: Document, election: Document, keys: list[str]) -> Iterator[Document]:
    by_date = election["kind"] in DATED_FOR and _concerns(rule, election)
    for claim in rule["provisions"]:
        is_named = any(vote["key"] in keys for vote in claim["elections"])
        if is_named or (by_date and _spans(claim, election["polling_on"])):
            yield claim


def _concerns(rule: Document, election: Document) -> bool:
    body = election["body"]
    return not rule["body"] or bool(body and body["key"] == rule["body"]["key"])


def _spans(claim: Document, polling_on: str | None) -> bool:
    """Whether the polling date may lie in the claim's period; a claim without a date tells no period."""
    if not polling_on or not (claim["from"] or claim["to"]):
        return False
    polling = PartialDate(polling_on)
    has_begun = not claim["from"] or PartialDate(claim["from"]).begins_by(polling.latest)
    return has_begun and (not claim["to"] or not PartialDate(claim["to"]).is_over_before(polling.earliest))


def _of_unit(numbers: set[tuple[Decimal, str]], unit: str) -> set[Decimal]:
    return {number for number, counted_in in numbers if counted_in == unit}


def _numbers(found: list[Provision]) -> set[tuple[Decimal, str]]:
    """The numbers of provisions; what is stated as an opinion counts for none."""
    return {
        (Decimal(provision.first["value"]), provision.first["unit"])
        for provision in found
        if provision.first["value"] is not None and provision.first["cite"]["status"] != "opinion"
    }

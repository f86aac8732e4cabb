"""Dull builders: the least that is valid. A value that matters to a test is written in the test."""

import factory
from factory.django import DjangoModelFactory

from elections.models import (
    ActEffect,
    Chamber,
    ChamberName,
    Convocation,
    Cycle,
    Election,
    ElectionFigure,
    LegalAct,
    Place,
    PlaceName,
    PollingDate,
    Rule,
    RuleProvision,
    Tally,
    TallyFigure,
    TallyLine,
)
from observers.models import Finding, FollowUp, Mission, MissionHead, Quotation, Recommendation, Statement
from parties.models import Party, PartyName
from sources.models import Document, Organisation, Person, PersonRole
from stories.models import Story


def keyed(word: str) -> factory.Sequence:
    return factory.Sequence(lambda number: f"{word}-{number}")


class RelatedMany(factory.PostGeneration):
    """Set a many-to-many relation from the list that the test gives."""

    def __init__(self, name: str) -> None:
        super().__init__(
            lambda record, create, given, **_: getattr(record, name).set(given) if given else None
        )


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    key = keyed("organisation")
    name = factory.LazyAttribute(lambda record: record.key.title())
    kind = "observer"


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    key = keyed("person")
    name = factory.LazyAttribute(lambda record: record.key.title())


class SourceDocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    key = keyed("document")
    title = factory.LazyAttribute(lambda record: record.key.title())
    kind = "news_report"
    publisher = factory.SubFactory(OrganisationFactory, kind="media")


class ClaimFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    document = factory.SubFactory(SourceDocumentFactory)
    locator = "line 1"


class PersonRoleFactory(ClaimFactory):
    class Meta:
        model = PersonRole

    person = factory.SubFactory(PersonFactory)
    title = "Head of mission"


class PartyNameFactory(ClaimFactory):
    class Meta:
        model = PartyName

    text = factory.Sequence(lambda number: f"Party {number}")
    kind = "short"


class PartyFactory(DjangoModelFactory):
    """A party with one short name; ``names=[]`` leaves it without, ``names=["Otan", …]`` gives several."""

    class Meta:
        model = Party
        skip_postgeneration_save = True

    key = keyed("party")
    country = "KZ"
    status = "registered"

    @factory.post_generation
    def names(self, create: bool, given: list[str] | None, **attributes: object) -> None:
        for text in [self.key.title()] if given is None else given:
            PartyNameFactory(party=self, text=text, **attributes)


class PlaceFactory(DjangoModelFactory):
    class Meta:
        model = Place

    key = keyed("place")
    name = factory.LazyAttribute(lambda record: record.key.title())
    level = "region"
    country = "KZ"


class PlaceNameFactory(ClaimFactory):
    class Meta:
        model = PlaceName

    place = factory.SubFactory(PlaceFactory)
    text = factory.Sequence(lambda number: f"Place {number}")


class ChamberFactory(DjangoModelFactory):
    class Meta:
        model = Chamber

    key = keyed("chamber")
    name = factory.LazyAttribute(lambda record: record.key.title())
    country = "KZ"
    kind = "lower"


class ChamberNameFactory(ClaimFactory):
    class Meta:
        model = ChamberName

    chamber = factory.SubFactory(ChamberFactory)
    text = factory.Sequence(lambda number: f"Chamber {number}")


class ConvocationFactory(ClaimFactory):
    class Meta:
        model = Convocation

    chamber = factory.SubFactory(ChamberFactory)
    number = 13


class CycleFactory(ClaimFactory):
    class Meta:
        model = Cycle

    key = keyed("cycle")
    name = factory.LazyAttribute(lambda record: record.key.title())
    country = "KZ"


class ElectionFactory(DjangoModelFactory):
    class Meta:
        model = Election
        skip_postgeneration_save = True

    held_with = RelatedMany("held_with")
    key = keyed("election")
    name = factory.LazyAttribute(lambda record: record.key.title())
    country = "KZ"
    kind = "parliamentary"
    polling_on = "2023-03-19"


class PollingDateFactory(ClaimFactory):
    class Meta:
        model = PollingDate

    election = factory.SubFactory(ElectionFactory)
    polling_on = "2023-03-19"
    as_written = "March 19, 2023"


class LegalActFactory(DjangoModelFactory):
    class Meta:
        model = LegalAct
        skip_postgeneration_save = True

    key = keyed("act")
    name = factory.LazyAttribute(lambda record: record.key.title())
    country = "KZ"
    kind = "amendment"
    elections = RelatedMany("elections")


class ActEffectFactory(ClaimFactory):
    class Meta:
        model = ActEffect

    act = factory.SubFactory(LegalActFactory)
    text = factory.Sequence(lambda number: f"Effect {number}.")


class RuleFactory(DjangoModelFactory):
    class Meta:
        model = Rule

    key = keyed("rule")
    name = factory.LazyAttribute(lambda record: record.key.title())
    country = "KZ"
    subject = "seats"
    measure = "threshold"


class RuleProvisionFactory(ClaimFactory):
    class Meta:
        model = RuleProvision
        skip_postgeneration_save = True

    rule = factory.SubFactory(RuleFactory)
    text = factory.Sequence(lambda number: f"Provision {number}.")
    elections = RelatedMany("elections")
    acts = RelatedMany("acts")


class ElectionFigureFactory(ClaimFactory):
    class Meta:
        model = ElectionFigure

    election = factory.SubFactory(ElectionFactory)
    measure = "turnout"
    value = "54.19"
    unit = "percent"


class TallyFactory(DjangoModelFactory):
    class Meta:
        model = Tally

    key = keyed("tally")
    title = factory.LazyAttribute(lambda record: record.key.title())
    election = factory.SubFactory(ElectionFactory)
    stage = "announced"


class TallyLineFactory(ClaimFactory):
    class Meta:
        model = TallyLine

    tally = factory.SubFactory(TallyFactory)
    party = factory.SubFactory(PartyFactory)
    share = "53.9"


class TallyFigureFactory(ClaimFactory):
    class Meta:
        model = TallyFigure

    tally = factory.SubFactory(TallyFactory)
    measure = "turnout"
    value = "54.19"
    unit = "percent"


class MissionFactory(ClaimFactory):
    class Meta:
        model = Mission
        skip_postgeneration_save = True

    key = keyed("mission")
    name = factory.LazyAttribute(lambda record: record.key.title())
    kind = "election_observation"
    organisations = RelatedMany("organisations")
    elections = RelatedMany("elections")


class MissionHeadFactory(ClaimFactory):
    class Meta:
        model = MissionHead

    mission = factory.SubFactory(MissionFactory)
    person = factory.SubFactory(PersonFactory)
    title = "Head of mission"


class StatementFactory(ClaimFactory):
    class Meta:
        model = Statement
        skip_postgeneration_save = True

    key = keyed("statement")
    title = factory.LazyAttribute(lambda record: record.key.title())
    kind = "preliminary"
    mission = factory.SubFactory(MissionFactory)
    issued_on = "2023-03-20"
    elections = RelatedMany("elections")


class FindingFactory(ClaimFactory):
    class Meta:
        model = Finding

    statement = factory.SubFactory(StatementFactory)
    text = factory.Sequence(lambda number: f"Finding {number}.")
    topic = "media"
    polarity = "criticism"


class QuotationFactory(ClaimFactory):
    class Meta:
        model = Quotation

    statement = factory.SubFactory(StatementFactory)
    text = factory.Sequence(lambda number: f"Quotation {number}.")
    speaker = factory.SubFactory(PersonFactory)
    role = "Head of mission"


class RecommendationFactory(ClaimFactory):
    class Meta:
        model = Recommendation
        skip_postgeneration_save = True

    key = keyed("recommendation")
    title = factory.LazyAttribute(lambda record: record.key.title())
    text = "Publish the results of every polling station."
    topic = "results"
    elections = RelatedMany("elections")


class FollowUpFactory(ClaimFactory):
    class Meta:
        model = FollowUp

    recommendation = factory.SubFactory(RecommendationFactory)
    rating = "not_implemented"
    noted_on = "2023-03-20"


class StoryFactory(DjangoModelFactory):
    class Meta:
        model = Story
        skip_postgeneration_save = True

    key = keyed("story")
    headline = factory.LazyAttribute(lambda record: record.key.title())
    body = "A sentence."
    byline = "Newsroom"
    dated_on = "2023-03-21"
    elections = RelatedMany("elections")
    parties = RelatedMany("parties")
    missions = RelatedMany("missions")
    sources = RelatedMany("sources")

"""Builders of meetings and allegations, as dull as the others."""

import factory

from observers.models import (
    Allegation,
    AllegationStep,
    Meeting,
    MeetingParty,
    MeetingTone,
    MeetingTopic,
)
from tests.factories import ClaimFactory, MissionFactory, PartyFactory, RelatedMany, keyed


class MeetingFactory(ClaimFactory):
    class Meta:
        model = Meeting

    key = keyed("meeting")
    title = factory.LazyAttribute(lambda record: record.key.title())
    mission = factory.SubFactory(MissionFactory)
    began_on = "2023-03-17"


class MeetingPartyFactory(ClaimFactory):
    class Meta:
        model = MeetingParty

    meeting = factory.SubFactory(MeetingFactory)
    party = factory.SubFactory(PartyFactory)


class MeetingTopicFactory(ClaimFactory):
    class Meta:
        model = MeetingTopic

    meeting = factory.SubFactory(MeetingFactory)
    topic = "media"
    text = "Access to the media."


class MeetingToneFactory(ClaimFactory):
    class Meta:
        model = MeetingTone

    meeting = factory.SubFactory(MeetingFactory)
    text = "Amicable."
    status = "opinion"


class AllegationFactory(ClaimFactory):
    class Meta:
        model = Allegation
        skip_postgeneration_save = True

    key = keyed("allegation")
    title = factory.LazyAttribute(lambda record: record.key.title())
    text = "Turnout is said to have been inflated."
    topic = "turnout"
    status = "claim"
    said_by_text = "opposition groups"
    against_text = "the commissions"
    made_on = "2023-03-20"
    elections = RelatedMany("elections")
    parties = RelatedMany("parties")
    people = RelatedMany("people")


class AllegationStepFactory(ClaimFactory):
    class Meta:
        model = AllegationStep

    allegation = factory.SubFactory(AllegationFactory)
    kind = "reply"
    text = "The commission denied it."

"""Builders of events and participants, as dull as the others."""

import factory
from factory.django import DjangoModelFactory

from elections.models import Event, EventAccount, Participation
from tests.factories import ClaimFactory, ElectionFactory, PartyFactory, RelatedMany, keyed


class EventFactory(DjangoModelFactory):
    class Meta:
        model = Event
        skip_postgeneration_save = True

    key = keyed("event")
    title = factory.LazyAttribute(lambda record: record.key.title())
    kind = "protest"
    country = "KZ"
    began_on = "2011-12"
    chambers = RelatedMany("chambers")
    elections = RelatedMany("elections")
    parties = RelatedMany("parties")
    people = RelatedMany("people")
    organisations = RelatedMany("organisations")
    acts = RelatedMany("acts")


class EventAccountFactory(ClaimFactory):
    class Meta:
        model = EventAccount

    event = factory.SubFactory(EventFactory)
    text = factory.Sequence(lambda number: f"Account {number}.")


class ParticipationFactory(ClaimFactory):
    class Meta:
        model = Participation

    election = factory.SubFactory(ElectionFactory)
    party = factory.SubFactory(PartyFactory)

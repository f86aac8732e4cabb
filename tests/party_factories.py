"""Dull builders of what is said of a party."""

import factory

from parties.models import Leadership, PartyEvent, PartyGoal, PartyLabel, PartyRelation
from tests.factories import ClaimFactory, PartyFactory, PersonFactory


class PartyGoalFactory(ClaimFactory):
    class Meta:
        model = PartyGoal

    party = factory.SubFactory(PartyFactory)
    text = "A just society."


class PartyEventFactory(ClaimFactory):
    class Meta:
        model = PartyEvent

    party = factory.SubFactory(PartyFactory)
    kind = "founded"
    text = "Set up by a congress."


class PartyRelationFactory(ClaimFactory):
    class Meta:
        model = PartyRelation

    party = factory.SubFactory(PartyFactory)
    kind = "member"
    other = factory.SubFactory(PartyFactory)


class LeadershipFactory(ClaimFactory):
    class Meta:
        model = Leadership

    party = factory.SubFactory(PartyFactory)
    person = factory.SubFactory(PersonFactory)
    role = "Chairman"


class PartyLabelFactory(ClaimFactory):
    class Meta:
        model = PartyLabel

    party = factory.SubFactory(PartyFactory)
    text = "opposition"

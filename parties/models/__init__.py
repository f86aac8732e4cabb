from parties.models.event import PartyEvent
from parties.models.goal import PartyGoal
from parties.models.label import PartyLabel
from parties.models.leadership import Leadership
from parties.models.party import Party, PartyName, name_of_the_day
from parties.models.relation import PartyRelation

__all__ = [
    "Leadership",
    "Party",
    "PartyEvent",
    "PartyGoal",
    "PartyLabel",
    "PartyName",
    "PartyRelation",
    "name_of_the_day",
]

from elections.admin import ahead  # noqa: F401 -- it registers a block of the front page
from elections.admin.chamber import ChamberAdmin
from elections.admin.cycle import CycleAdmin
from elections.admin.dispute import DisputeAdmin
from elections.admin.election import ElectionAdmin
from elections.admin.event import EventAdmin
from elections.admin.place import PlaceAdmin
from elections.admin.rule import LegalActAdmin, RuleAdmin
from elections.admin.tally import TallyAdmin

__all__ = [
    "ChamberAdmin",
    "CycleAdmin",
    "DisputeAdmin",
    "ElectionAdmin",
    "EventAdmin",
    "LegalActAdmin",
    "PlaceAdmin",
    "RuleAdmin",
    "TallyAdmin",
]

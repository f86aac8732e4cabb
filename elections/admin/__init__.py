from elections.admin.chamber import ChamberAdmin
from elections.admin.cycle import CycleAdmin
from elections.admin.dispute import DisputeAdmin
from elections.admin.election import ElectionAdmin
from elections.admin.place import PlaceAdmin
from elections.admin.rule import LegalActAdmin, RuleAdmin
from elections.admin.tally import TallyAdmin

__all__ = [
    "ChamberAdmin",
    "CycleAdmin",
    "DisputeAdmin",
    "ElectionAdmin",
    "LegalActAdmin",
    "PlaceAdmin",
    "RuleAdmin",
    "TallyAdmin",
]

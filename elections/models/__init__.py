from elections.models.chamber import Chamber, ChamberName, Convocation
from elections.models.cycle import Cycle
from elections.models.dispute import Dispute, DisputeSide
from elections.models.election import Election, ElectionFigure, PollingDate
from elections.models.figure import Figure
from elections.models.legal_act import ActEffect, LegalAct
from elections.models.place import Place, PlaceName
from elections.models.rule import Rule, RuleProvision
from elections.models.tally import Tally, TallyFigure, TallyLine

__all__ = [
    "ActEffect",
    "Chamber",
    "ChamberName",
    "Convocation",
    "Cycle",
    "Dispute",
    "DisputeSide",
    "Election",
    "ElectionFigure",
    "Figure",
    "LegalAct",
    "Place",
    "PlaceName",
    "PollingDate",
    "Rule",
    "RuleProvision",
    "Tally",
    "TallyFigure",
    "TallyLine",
]

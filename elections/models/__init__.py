from elections.models.election import Election, ElectionFigure
from elections.models.figure import Figure
from elections.models.tally import Tally, TallyFigure, TallyLine

__all__ = ["Election", "ElectionFigure", "Figure", "Tally", "TallyFigure", "TallyLine"]

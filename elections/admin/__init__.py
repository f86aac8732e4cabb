from elections.admin.election import ElectionAdmin
from elections.admin.tally import TallyAdmin

__all__ = ["ElectionAdmin", "TallyAdmin"]

"""Kinds become known in this order: what is referred to comes before what refers."""

# ruff: noqa: I001

from elections.documents.about import ABOUT_ELECTIONS, about, first_polling_day
from elections.documents.place import PlaceDocument
from elections.documents.chamber import ChamberDocument
from elections.documents.cycle import CycleDocument
from elections.documents.election import ElectionDocument
from elections.documents.legal_act import LegalActDocument
from elections.documents.rule import RuleDocument
from elections.documents.tally import TallyDocument
from elections.documents.dispute import DisputeDocument

__all__ = [
    "ABOUT_ELECTIONS",
    "ChamberDocument",
    "CycleDocument",
    "DisputeDocument",
    "ElectionDocument",
    "LegalActDocument",
    "PlaceDocument",
    "RuleDocument",
    "TallyDocument",
    "about",
    "first_polling_day",
]

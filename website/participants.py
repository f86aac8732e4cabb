"""Who stood in an election and who was kept out: what the sources say of one participant, together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from website.editions import Item

Document = dict[str, Any]
STOOD = "contested"
NOT_STATED = "unknown"


@dataclass(slots=True)
class Stand:
    """One participant of one election, with each claim about it."""

    claims: list[Document]
    election: Item | None = None

    @property
    def party(self) -> Document | None:
        return self.claims[0]["party"]

    @property
    def name(self) -> str:
        return self.party["label"] if self.party else self.claims[0]["label"]

    @property
    def form(self) -> str:
        return self.claims[0]["form_label"]

    @property
    def stood(self) -> bool:
        return self.claims[0]["standing"] == STOOD

    @property
    def standing(self) -> str:
        return self.claims[0]["standing_label"]

    @property
    def scopes(self) -> list[str]:
        """Where it stood, as far as a source says."""
        said = (claim["scope_label"] for claim in self.claims if claim["scope"] != NOT_STATED)
        return list(dict.fromkeys(said))

    @property
    def has_many_claims(self) -> bool:
        return len(self.claims) > 1

    @property
    def in_words(self) -> str:
        """What a source proves here, for those who only hear the name of the control."""
        return f"{self.name}: {self.standing}"


def stands(claims: Iterable[Document], election: Item | None = None) -> list[Stand]:
    """Put what is said of one participant together; where sources differ on whether it stood, apart."""
    found: dict[tuple[str, bool], Stand] = {}
    for claim in claims:
        identity = claim["party"]["key"] if claim["party"] else claim["label"]
        stand = found.setdefault((identity, claim["standing"] == STOOD), Stand([], election))
        stand.claims.append(claim)
    return list(found.values())


def of_party(elections: Iterable[Item], keys: list[str]) -> Iterator[Stand]:
    """The votes that the party published under ``keys`` stood in or was kept out of."""
    for election in elections:
        own = [
            one
            for one in election.document.get("participants", [])
            if one["party"] and one["party"]["key"] in keys
        ]
        yield from stands(own, election)

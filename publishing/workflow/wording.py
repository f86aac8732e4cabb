"""Moves in words, for the page of roles and the docs."""

from publishing.states import PublicState, Stage
from publishing.workflow.moves import MOVES, Move

ANYWHERE = "whatever readers see"


def where(move: Move) -> list[str]:
    """Say from where ``move`` can be made: one line for each set of public states, with the stages it holds for."""
    stages_of: dict[frozenset[PublicState], list[Stage]] = {}
    for path in move.paths:
        stages_of.setdefault(path.states, []).append(path.stage)
    return [f"{_stages(stages)}: {_states(states)}" for states, stages in stages_of.items()]


def wants(move: Move) -> str:
    """Say what ``move`` asks for, of whom and of the record."""
    said = [
        f"Asks for {move.asks}." if move.asks else "",
        f"Needs {move.needs}." if move.needs else "",
        "Only by whoever submitted it." if move.is_own else "",
        "Only by somebody who did not write it." if move.second_person else "",
    ]
    return " ".join(filter(None, said))


def name(move: str) -> str:
    return MOVES[move].label.rstrip("…")


def _stages(stages: list[Stage]) -> str:
    return "At any stage" if len(stages) == len(Stage) else ", ".join(stage.label for stage in stages)


def _states(states: frozenset[PublicState]) -> str:
    if len(states) == len(PublicState):
        return ANYWHERE
    return "; ".join(state.label for state in PublicState if state in states)

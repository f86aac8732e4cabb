"""The table of moves as docs/decisions/workflow.md draws it: ``python -m tests.architecture.drawn_moves`` prints it."""

from publishing.states import Stage
from publishing.workflow import wording
from publishing.workflow.moves import MOVES, Move


def drawing() -> str:
    """The stages, with the moves that lead from one to the next as a Mermaid diagram."""
    names: dict[tuple[str, str], list[str]] = {}
    for name, move in MOVES.items():
        for path in move.paths if not _stays_anywhere(move) else ():
            names.setdefault((path.stage, path.to), []).append(wording.name(name))
    lines = [f"    {stage}: {stage.label}" for stage in Stage]
    lines += [f"    {stage} --> {to}: {', '.join(moves)}" for (stage, to), moves in sorted(names.items())]
    return "\n".join(["```mermaid", "stateDiagram-v2", *lines, "```"])


def table() -> str:
    """Every move, from where it is made, and what it wants."""
    rows = [
        f"| {wording.name(name)} | `{move.permission}` | {'<br>'.join(wording.where(move))} | {wording.wants(move)} |"
        for name, move in MOVES.items()
    ]
    head = [
        "| move | permission | from where: what readers see | what it wants |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows])


def _stays_anywhere(move: Move) -> bool:
    return len(move.paths) == len(Stage) and all(path.stage == path.to for path in move.paths)


if __name__ == "__main__":
    import django

    django.setup()
    print(drawing(), table(), sep="\n\n")

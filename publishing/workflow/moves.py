"""The table of moves. Buttons, permissions, the page of roles, tests and the drawing in the docs are read from it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from publishing.states import PublicState, Stage

# The permission to change records of the kind in question.
WRITE = "write"
RELEASE = "publishing.publish_record"
RETRACT = "publishing.retract_record"
TAKE_DOWN = "publishing.takedown_record"
OVERRIDE = "publishing.override_second_person"

DRAFT, IN_REVIEW, CLEAN = Stage.DRAFT, Stage.IN_REVIEW, Stage.CLEAN
SCHEDULED, LIVE, CHANGED = PublicState.SCHEDULED, PublicState.LIVE, PublicState.CHANGED
ANY = frozenset(PublicState)
UNPUBLISHED = frozenset({PublicState.DRAFT, CHANGED, PublicState.RETRACTED, PublicState.TAKEN_DOWN})


class Asks(StrEnum):
    """What whoever makes a move is asked to write."""

    NOTHING = ""
    NOTE = "a note, if wanted"
    REASON = "a reason"
    PUBLIC_NOTE = "a public note, if wanted"
    PUBLIC_REASON = "a public reason"


class Needs(StrEnum):
    """What must be out there, where the public state alone does not tell."""

    NOTHING = ""
    LIVE = "a live edition"
    RELEASED = "an edition that came out and was not taken down"


@dataclass(frozen=True)
class Path:
    """From a stage, while the world sees one of ``states``, to a stage."""

    stage: Stage
    states: frozenset[PublicState]
    to: Stage


@dataclass(frozen=True)
class Move:
    """``done`` completes "She …"; ``page`` is the last part of its address beside the form, if it has one."""

    label: str
    words: str
    done: str
    permission: str
    paths: tuple[Path, ...]
    only: str
    asks: Asks = Asks.NOTHING
    needs: Needs = Needs.NOTHING
    is_own: bool = False
    second_person: bool = False
    page: str = ""

    def path(self, stage: str, state: str) -> Path | None:
        """Return the way that the move takes from there, if it takes any."""
        return next((path for path in self.paths if path.stage == stage and state in path.states), None)


def _to(to: Stage, stages: Collection[Stage], states: Collection[PublicState]) -> tuple[Path, ...]:
    return tuple(Path(stage, frozenset(states), to) for stage in stages)


def _staying(states: Collection[PublicState]) -> tuple[Path, ...]:
    return tuple(Path(stage, frozenset(states), stage) for stage in Stage)


MOVES = {
    "save": Move(
        "Save",
        words="Write a record. Readers see nothing of it; what is in review stays there, and the change is noted.",
        done="changed it while it was in review",
        permission=WRITE,
        paths=(*_to(DRAFT, (DRAFT, CLEAN), ANY), *_to(IN_REVIEW, (IN_REVIEW,), ANY)),
        only="Every record can be written.",
    ),
    "submit": Move(
        "Submit…",
        words="Ask for a review, of somebody or of whoever comes first.",
        done="submitted it for review",
        permission=WRITE,
        paths=(*_to(IN_REVIEW, (DRAFT,), {*UNPUBLISHED, SCHEDULED}), *_to(IN_REVIEW, (CLEAN,), UNPUBLISHED)),
        only="Only what has unpublished changes and is not in review yet can be submitted.",
        asks=Asks.NOTE,
        page="submit",
    ),
    "withdraw": Move(
        "Withdraw from review…",
        words="Take back what one submitted oneself.",
        done="withdrew it from review",
        permission=WRITE,
        paths=_to(DRAFT, (IN_REVIEW,), ANY),
        only="Only what is in review can be withdrawn from it.",
        asks=Asks.NOTE,
        is_own=True,
        page="withdraw",
    ),
    "assign": Move(
        "Assign…",
        words="Say who reviews it: oneself, or somebody else who may publish and did not write it.",
        done="assigned it",
        permission=RELEASE,
        paths=_to(IN_REVIEW, (IN_REVIEW,), ANY),
        only="Only what is in review can be assigned to a reviewer.",
        asks=Asks.NOTE,
        page="assign",
    ),
    "send_back": Move(
        "Send back…",
        words="Return it to whoever submitted it.",
        done="sent it back",
        permission=RELEASE,
        paths=_to(DRAFT, (IN_REVIEW,), ANY),
        only="Only what is in review can be sent back.",
        asks=Asks.REASON,
        page="send-back",
    ),
    "publish": Move(
        "Publish…",
        words="Let readers and partners see it, submitted or not.",
        done="published it",
        permission=RELEASE,
        paths=_to(CLEAN, Stage, UNPUBLISHED),
        only="Only what has unpublished changes and does not wait for its time can be published.",
        asks=Asks.PUBLIC_NOTE,
        second_person=True,
        page="publish",
    ),
    "correct": Move(
        "Publish as a correction",
        words="Publish, and say that something was wrong.",
        done="corrected it",
        permission=RELEASE,
        paths=_to(CLEAN, Stage, {CHANGED}),
        only="Only what is live and has unpublished changes can be corrected.",
        asks=Asks.PUBLIC_REASON,
        needs=Needs.LIVE,
        second_person=True,
    ),
    "schedule": Move(
        "Schedule",
        words="Publish at a later time. The edition is frozen as it is approved.",
        done="scheduled it",
        permission=RELEASE,
        paths=_to(CLEAN, Stage, UNPUBLISHED),
        only="Only what has unpublished changes and does not wait for its time already can be scheduled.",
        asks=Asks.PUBLIC_NOTE,
        second_person=True,
    ),
    "cancel": Move(
        "Cancel schedule…",
        words="Take back what waits for its time. What was live before stays live.",
        done="cancelled the schedule",
        permission=RELEASE,
        paths=(*_to(DRAFT, (DRAFT, CLEAN), {SCHEDULED}), *_to(IN_REVIEW, (IN_REVIEW,), {SCHEDULED})),
        only="Nothing waits for release: it has come out already, or was cancelled by somebody else.",
        page="cancel",
    ),
    "retract": Move(
        "Retract…",
        words="Withdraw what is live. Readers see the reason in its place.",
        done="retracted it",
        permission=RETRACT,
        paths=_staying({LIVE, CHANGED, SCHEDULED}),
        only="Only what is live can be retracted.",
        asks=Asks.PUBLIC_REASON,
        needs=Needs.LIVE,
        page="retract",
    ),
    "takedown": Move(
        "Take down…",
        words="Erase the content of every edition, for legal reasons and for good.",
        done="took it down",
        permission=TAKE_DOWN,
        paths=_staying({LIVE, CHANGED, SCHEDULED, PublicState.RETRACTED}),
        only="Only what was published, and is not taken down yet, can be taken down.",
        asks=Asks.PUBLIC_REASON,
        needs=Needs.RELEASED,
        page="takedown",
    ),
}

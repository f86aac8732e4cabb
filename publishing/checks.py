"""Desk checks: small functions that look at a record and yield problems fit for an editor to read."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from django.db import models

from publishing import registry

Check = TypeVar("Check", bound=Callable[[Any], Iterable["Problem"]])


class Level(models.TextChoices):
    ERROR = "error", "Error"
    WARNING = "warning", "Warning"


@dataclass(frozen=True)
class Problem:
    """What a check found. ``code`` names the check; ``field`` names what to look at, if one field is meant."""

    level: str
    message: str
    code: str = ""
    field: str = ""

    @property
    def blocks(self) -> bool:
        return self.level == Level.ERROR

    def as_stored(self) -> dict[str, str]:
        return asdict(self)


def error(message: str, *, field: str = "") -> Problem:
    """Say what blocks publication and what to do about it."""
    return Problem(Level.ERROR, message, field=field)


def warning(message: str, *, field: str = "") -> Problem:
    """Say what looks wrong; an editor may go ahead, and the edition keeps the warning."""
    return Problem(Level.WARNING, message, field=field)


_checks: dict[str, list[Callable[[Any], Iterable[Problem]]]] = defaultdict(list)


def desk_check(*kinds: str) -> Callable[[Check], Check]:
    """Register a function as a check of records of ``kinds``; its name becomes the code of its problems."""

    def register(check: Check) -> Check:
        for kind in kinds:
            _checks[kind].append(check)
        return check

    return register


def run(record: Any) -> list[Problem]:
    """Return every problem of ``record``, errors first."""
    kind = registry.for_model(type(record)).kind
    problems = [
        Problem(problem.level, problem.message, check.__name__, problem.field)
        for check in _checks[kind]
        for problem in check(record)
    ]
    return errors_first(problems)


def errors_first(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: not problem.blocks)

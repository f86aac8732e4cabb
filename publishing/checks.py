"""Desk checks: small functions that look at a record and yield problems fit for an editor to read."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.db import models

from publishing import registry

Check = TypeVar("Check", bound=Callable[[Any], Iterable["Problem"]])


class Level(models.TextChoices):
    ERROR = "error", "Error"
    WARNING = "warning", "Warning"


@dataclass(frozen=True)
class Problem:
    """What a check found.

    ``code`` names the check; ``field`` the field or the list of rows to look at, if one is meant; ``remedy`` says
    what to do where the message does not; ``about`` is the kind and the id of another record that has to be mended.
    """

    level: str
    message: str
    code: str = ""
    field: str = ""
    remedy: str = ""
    about: tuple[str, str] | None = None

    @property
    def blocks(self) -> bool:
        return self.level == Level.ERROR

    def as_stored(self) -> dict[str, str]:
        return {"level": self.level, "message": self.message, "code": self.code, "field": self.field}


def error(message: str, *, field: str = "", remedy: str = "") -> Problem:
    """Say what blocks publication and what to do about it."""
    return Problem(Level.ERROR, message, field=field, remedy=remedy)


def warning(message: str, *, field: str = "", remedy: str = "") -> Problem:
    """Say what looks wrong; an editor may go ahead, and the edition keeps the warning."""
    return Problem(Level.WARNING, message, field=field, remedy=remedy)


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
    problems = [replace(problem, code=check.__name__) for check in _checks[kind] for problem in check(record)]
    return errors_first(problems)


def errors_first(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: not problem.blocks)

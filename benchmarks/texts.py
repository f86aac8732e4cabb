"""How much there is on the synthetic site, and the texts on it."""

import datetime
from typing import Any

ORGANISATIONS, PEOPLE, DOCUMENTS, PARTIES = 20, 40, 100, 10
ELECTIONS, TALLIES_EACH, MISSIONS_EACH, STATEMENTS_EACH = 50, 4, 2, 100
FIGURES_EACH, FINDINGS_EACH = 4, 3
STATEMENTS = ELECTIONS * STATEMENTS_EACH
MOST_REVISIONS = 4
OTHER_RECORDS = ORGANISATIONS + PEOPLE + DOCUMENTS + PARTIES + ELECTIONS * (1 + TALLIES_EACH + MISSIONS_EACH)
STAGES = ("exit_poll", "preliminary", "announced", "final")


def sentence(what: str, number: int) -> str:
    """About 200 characters of text that cannot be mistaken for a real one."""
    return (
        f"Synthetic {what} {number}: written by a program to measure how fast pages and lists are answered. "
        f"It describes no election, no party, no mission and no person, and it was read by nobody ({number})."
    )


def revised(number: int, revision: int) -> str:
    """The summary of statement ``number`` as its edition number ``revision`` has it."""
    return f"{sentence('summary', number)} Revision {revision}."


def revisions_of(number: int) -> int:
    """How many editions statement ``number`` has: three or four, so that the site has 20,000 in all."""
    return MOST_REVISIONS - (number >= STATEMENTS - OTHER_RECORDS)


def summary(statement: Any, revision: int) -> str:
    return revised(_number(statement), revision)


def revisions(statement: Any) -> int:
    return revisions_of(_number(statement))


def _number(statement: Any) -> int:
    return int(statement.key.rsplit("-", 1)[1])


def polling_day(election: int) -> datetime.date:
    return datetime.date(1975 + election, 3, 19)


def issued_on(statement: int) -> datetime.date:
    """Some days after the poll, so that dates differ within an election."""
    return polling_day(statement % ELECTIONS) + datetime.timedelta(days=1 + statement // ELECTIONS)

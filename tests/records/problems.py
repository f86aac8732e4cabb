from typing import Any

from publishing import checks


def found(record: Any, code: str) -> list[checks.Problem]:
    return [problem for problem in checks.run(record) if problem.code == code]


def message(record: Any, code: str) -> str:
    (problem,) = found(record, code)
    return problem.message

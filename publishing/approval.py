"""What an editor must know before a record goes out."""

import datetime
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from publishing import checks, documents, references, registry
from publishing.checks import Problem
from publishing.errors import Refused
from publishing.models import Edition

ALL_WARNINGS = "all"


def desk_checks(loaded: Any, content: documents.Content, together: Collection[UUID] = ()) -> list[Problem]:
    """Return every problem of a loaded record and of what its content refers to, errors first.

    What comes out ``together`` with it is as good as public.
    """
    return checks.errors_first([*checks.run(loaded), *references.problems(content.references, together)])


def approve(
    record: Any, is_loaded: bool, acknowledged: Iterable[str] | str, shown: str, together: Collection[UUID]
) -> tuple[list[Problem], documents.Content]:
    """Return the overridden warnings and what goes out; see ``actions.publish``. Raises ``Refused``."""
    loaded = record if is_loaded else documents.load(record)
    content = documents.compose(loaded)
    problems = tuple(desk_checks(loaded, content, together))
    if any(problem.blocks for problem in problems):
        raise Refused("The desk checks found errors. Mend them, then publish.", problems)
    if acknowledged != ALL_WARNINGS and {problem.code for problem in problems} - set(acknowledged):
        raise Refused("Read the warnings of the desk checks, and confirm those that you overrule.", problems)
    _refuse_while_waiting(loaded)
    _refuse_taken_key(loaded)
    if shown and (shown, record.key) != (content.content_hash, loaded.key):
        raise Refused(
            "Somebody changed the record meanwhile. Read what would go out now, then publish again."
        )
    return list(problems), content


def _refuse_while_waiting(record: Any) -> None:
    waiting = Edition.objects.waiting().filter(record=record.pk).first()
    if waiting:
        raise Refused(
            f"An edition waits for {waiting.due_at:%d %B %Y, %H:%M} UTC. Cancel it first, then publish."
        )


def _refuse_taken_key(record: Any) -> None:
    kind = registry.for_model(type(record)).kind
    taken = Edition.objects.filter(kind=kind, key=record.key, cancelled_at__isnull=True).exclude(
        record=record.pk
    )
    if taken.exists():
        raise Refused(
            f"The address “{record.key}” belonged to another record and stays with it. Choose another key."
        )


def refuse_endless_embargo(reason: str, due_at: datetime.datetime | None) -> None:
    """Refuse an embargo that does not say when it ends."""
    if reason and due_at is None:
        raise Refused("An embargo needs the time at which it ends.")


def refuse_other_edition(current: Edition | None, against: int | None) -> None:
    """Refuse what was compared with another edition than the ``current`` one."""
    if against is None:
        return
    number = (current and current.number) or 0
    if against != number:
        raise Refused(
            f"Edition {number} came out meanwhile. Read what would change against that one, then publish again."
        )

"""What an editor must know before a record goes out."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from publishing import checks, documents, references
from publishing.checks import Problem


def desk_checks(loaded: Any, content: documents.Content, together: Collection[UUID] = ()) -> list[Problem]:
    """Return every problem of a loaded record and of what its content refers to, errors first.

    What comes out ``together`` with it is as good as public.
    """
    return checks.errors_first([*checks.run(loaded), *references.problems(content.references, together)])

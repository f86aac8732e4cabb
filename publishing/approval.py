"""What an editor must know before a record goes out."""

from typing import Any

from publishing import checks, documents, references
from publishing.checks import Problem


def desk_checks(loaded: Any, content: documents.Content) -> list[Problem]:
    """Return every problem of a loaded record and of what its content refers to, errors first."""
    return checks.errors_first([*checks.run(loaded), *references.problems(content.references)])

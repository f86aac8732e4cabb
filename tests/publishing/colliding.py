"""Forms that two people send, and what the desk answers the second."""

from typing import Any

from tests.factories import SourceDocumentFactory
from tests.publishing.desk import filled


def told(answer: Any) -> list[tuple[str, str, str, str]]:
    return [(one.place, one.stored, one.yours, one.changed) for one in answer.context["differences"]]


def new_name(form: dict[str, Any], text: str) -> dict[str, Any]:
    number = int(form["names-TOTAL_FORMS"])
    row = {"text": text, "kind": "name", "document": str(SourceDocumentFactory(title="Gazette").pk)}
    row |= {"locator": "line 7", "status": "reported", "position": "0"}
    row |= {"language": "en", "script": "Latn"}
    return form | {
        "names-TOTAL_FORMS": str(number + 1),
        **{f"names-{number}-{name}": value for name, value in row.items()},
    }


def keep_mine(answer: Any) -> dict[str, Any]:
    return filled(answer) | {"keep_mine": answer.context["collision"].state}

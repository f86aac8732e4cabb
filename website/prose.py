"""Long texts as a page shows them: every link to a record leads to where that is by now."""

from typing import Any

from publishing.prose.rendering import relinked


def body(document: dict[str, Any]) -> str:
    """The body of a document whose references have been linked. It was sanitised when it was written."""
    notes = [note["document"] for note in document["footnotes"] if note["document"]]
    named = [*document["references"], *notes]
    return relinked(document["body_html"], {(one["kind"], one["key"]): one["url"] for one in named})

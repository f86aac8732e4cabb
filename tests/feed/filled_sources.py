"""What sources say of a body, a person and a document, with every field filled."""

from typing import Any

from tests import factories, source_factories


def rows(said: dict[str, Any], body: Any, person: Any, report: Any) -> None:
    naming = {"valid_from": "1993", "valid_to": "2023", "note": "On the seal.", "position": 1, **said}
    source_factories.OrganisationNameFactory(organisation=body, text="OSCE/ODIHR", **naming)
    source_factories.PersonNameFactory(person=person, text="A. Speaker", **naming)
    source_factories.BibliographicNoteFactory(
        source=report, read_on="2023-03-04", reading="day first", is_favoured=True, **said
    )
    source_factories.DocumentLinkFactory(
        source=report,
        as_written="Read more",
        text="A report.",
        target=factories.SourceDocumentFactory(key="earlier", title="Earlier", publisher=body),
        dated="2022-11-21",
        **said,
    )

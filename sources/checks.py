from collections.abc import Iterator
from typing import Any

from publishing.checks import Problem, desk_check, error, warning
from publishing.models import Record
from sources.disputes import Disputed, doubly_preferred
from sources.models import Document, Organisation, Person


def cite_without_place(claims: Any, rows: str) -> Iterator[Problem]:
    """Warn once about rows that name a document and not the place in it."""
    unplaced = sum(1 for claim in claims if not claim.locator)
    if unplaced:
        yield warning(
            f"{unplaced} of the {rows} name a document without the place in it. Add the line or page under locator, "
            "so that a reader can look it up.",
            field=rows,
        )


def same_name(record: Record, field: str = "name") -> Iterator[Problem]:
    """Warn when another record of the same kind has the same name."""
    namesakes = (
        type(record).objects.exclude(pk=record.pk).filter(**{f"{field}__iexact": getattr(record, field)})
    )
    for namesake in namesakes.order_by("key")[:1]:
        yield warning(
            f"{namesake.key} has the same name. If they are one and the same, use that record; "
            "if not, tell them apart in the name.",
            field=field,
        )


def preferences(record: Disputed) -> Iterator[Problem]:
    """Block two preferred values of one dispute; warn where a preferred claim contradicts none."""
    for dispute in doubly_preferred(record.disputes):
        given = " and ".join(value.first.written for value in dispute.preferred)
        yield error(
            f"{dispute.first.measure}: {given} are both preferred. Keep the reason at one of them, or at none.",
            field=dispute.first.rows,
        )
    disputed = {claim.pk for dispute in record.disputes for value in dispute.values for claim in value.claims}
    for reading in record.readings():
        if reading.claim.preferred_because and reading.claim.pk not in disputed:
            yield warning(
                f"{reading.measure}: {reading.written} is preferred, but nothing disagrees with it. "
                "Take the reason away, or put it under basis.",
                field=reading.rows,
            )


@desk_check("organisation")
def organisation_is_named_once(record: Organisation) -> Iterator[Problem]:
    yield from same_name(record)


@desk_check("organisation")
def names_of_an_organisation_say_where_they_are_found(record: Organisation) -> Iterator[Problem]:
    yield from cite_without_place(record.names.all(), "names")


@desk_check("person")
def person_is_named_once(record: Person) -> Iterator[Problem]:
    yield from same_name(record)


@desk_check("person")
def names_and_roles_say_where_they_are_found(record: Person) -> Iterator[Problem]:
    yield from cite_without_place(record.names.all(), "names")
    yield from cite_without_place(record.roles.all(), "roles")


@desk_check("document")
def document_has_a_publisher_or_an_author(record: Document) -> Iterator[Problem]:
    if not (record.publisher or record.author or record.byline):
        yield warning(
            "Nobody answers for this document. Add its publisher, its author or its byline.",
            field="publisher",
        )


@desk_check("document")
def document_without_a_date_says_why(record: Document) -> Iterator[Problem]:
    if not record.published_on and not record.date_note:
        yield warning(
            "The document has no date. Add it, or say under date note between which days it must have appeared.",
            field="published_on",
        )


@desk_check("document")
def notes_and_links_say_where_they_are_found(record: Document) -> Iterator[Problem]:
    yield from cite_without_place(record.notes.all(), "notes")
    yield from cite_without_place(record.links.all(), "links")


@desk_check("document")
def held_copy_has_a_hash(record: Document) -> Iterator[Problem]:
    if record.is_held and not record.held_sha256:
        yield warning(
            "A copy is held but its SHA-256 is missing, so nobody can prove later that it is unchanged. Add it.",
            field="held_sha256",
        )


@desk_check("document")
def document_can_be_found(record: Document) -> Iterator[Problem]:
    if not (record.url or record.archived_url or record.is_held):
        yield warning(
            "Readers cannot look this document up: it has no address, and no copy is held.",
            field="url",
            remedy="Add its address or that of an archived copy, or note that the desk holds one.",
        )

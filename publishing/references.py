"""What a document says of the records that it refers to, and what the desk must know before that goes out."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any
from uuid import UUID

from publishing import registry
from publishing.checks import Level, Problem
from publishing.grown import completed
from publishing.models import Edition, Rendition
from publishing.serializers import Reference
from publishing.states import PublicState

NO_LABEL = "withdrawn"
CODE = "names_what_is_not_public"
TOMBSTONES: dict[str, PublicState] = {
    Edition.Action.RETRACTED: PublicState.RETRACTED,
    Edition.Action.TAKEN_DOWN: PublicState.TAKEN_DOWN,
}
WITHDRAWN = (Level.WARNING, "which was withdrawn.", "Take it out, or keep it knowingly.")
REMEDIES: dict[str, tuple[str, str, str]] = {
    PublicState.SCHEDULED: (
        Level.ERROR,
        "which is still secret.",
        "Let that come out first, or take it out here.",
    ),
    PublicState.DRAFT: (
        Level.WARNING,
        "which was never published: its name goes out with this.",
        "Publish it first, so that readers find a page behind the name, or go ahead knowingly.",
    ),
}


def within(value: Any) -> Iterator[Reference]:
    """Yield every reference in serialized data, however deep."""
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from within(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from within(part)


def settle(references: list[Reference]) -> dict[tuple[str, str], str]:
    """Give each reference the key, the label and the public state of its target as the world knows it.

    Key and label come from what was released last, so that no unpublished change shows through; of what was taken
    down nothing is said. Returns (kind, key in the record) → public key, "" where the target was taken down.
    """
    targets = {reference.record for reference in references}
    states = dict(_states(targets))
    said = _last_said(targets, states)
    keys = {}
    for reference in references:
        reference.state = states.get(reference.record, PublicState.DRAFT)
        place = reference["kind"], reference["key"]
        if reference.state == PublicState.TAKEN_DOWN:
            keys[place] = ""
            reference.update(label=NO_LABEL)
        elif rendition := said.get(reference.record):
            keys[place] = rendition.edition.key
            kind = registry.get(reference["kind"])
            label = kind.label_from(completed(kind.kind, json.loads(rendition.document)), reference.on)
            reference.update(key=rendition.edition.key, label=label)
    return keys


def problems(references: Iterable[Reference], together: Collection[UUID] = ()) -> list[Problem]:
    """Return what an editor must decide about targets that the world does not see."""
    unseen = (r for r in references if r.state != PublicState.LIVE and r.record not in together)
    found = {(r["kind"], r["key"]): r for r in unseen}
    return [_problem(reference) for _place, reference in sorted(found.items())]


def quoting(kind: str, keys: list[str]) -> list[Rendition]:
    """Return what is live and refers to a record, by any of its keys, in order of title."""
    of_live = Rendition.objects.filter(edition__in=Edition.objects.live(), is_default=True)
    live = of_live.select_related("edition").defer("text", "folded", "document", "edition__head")
    found = {
        rendition.pk: rendition
        for key in keys
        for rendition in live.filter(document__contains=f'{{"key":"{key}","kind":"{kind}",')
    }
    return sorted(found.values(), key=lambda rendition: (rendition.title, rendition.pk))


def _states(targets: set[UUID]) -> Iterator[tuple[UUID, str]]:
    """Yield the state of each target that has an edition; one that is public counts before one that waits."""
    for record in Edition.objects.waiting().filter(record__in=targets).values_list("record", flat=True):
        yield record, PublicState.SCHEDULED
    public = Edition.objects.current().filter(record__in=targets)
    for record, action in public.values_list("record", "action"):
        yield record, TOMBSTONES.get(action, PublicState.LIVE)


def _last_said(targets: set[UUID], states: dict[UUID, str]) -> dict[UUID, Rendition]:
    default = Rendition.objects.filter(is_default=True, edition__sequence__isnull=False).select_related(
        "edition"
    )
    live = default.filter(edition__record__in=targets, edition__superseded_at__isnull=True)
    said = {rendition.edition.record: rendition for rendition in live}
    retracted = {record for record in targets if states.get(record) == PublicState.RETRACTED}
    if retracted:
        for rendition in default.filter(edition__record__in=retracted).order_by("edition__sequence"):
            said[rendition.edition.record] = rendition
    return said


def _problem(reference: Reference) -> Problem:
    named = f"{reference['kind']} “{reference['label']}” ({reference['key']})"
    level, said, remedy = REMEDIES.get(reference.state, WITHDRAWN)
    about = (reference["kind"], str(reference.record))
    return Problem(level, f"This names the {named}, {said}", CODE, remedy=remedy, about=about)

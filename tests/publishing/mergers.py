"""Two records of one body, and what makes one of them."""

from typing import Any

from django.utils import timezone

from publishing import actions, merge_plan, merging
from publishing.models import Merger
from sources.models import Organisation, OrganisationName
from tests.factories import SourceDocumentFactory
from tests.publishing.desk import organisation


def two_live() -> tuple[Organisation, Organisation]:
    kept, folded = organisation("odihr", "ODIHR"), organisation("osce-odihr", "OSCE Office")
    publish(kept, folded)
    return kept, folded


def publish(*records: Any) -> None:
    for record in records:
        actions.publish(record, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)


def merge(kept: Any, folded: Any, **taking: str) -> Merger:
    shown = merge_plan.of(kept, folded).fingerprint
    return merging.merge(kept, folded, taking=taking, shown=shown, by=None, at=timezone.now())


def named(record: Organisation, text: str, **said: Any) -> OrganisationName:
    said = {"document": SourceDocumentFactory(), "kind": "spelling"} | said
    return OrganisationName.objects.create(organisation=record, text=text, **said)

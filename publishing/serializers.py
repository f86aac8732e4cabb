"""Serializer fields and the base class from which record apps describe their documents."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from publishing import registry
from publishing.models import Record
from publishing.partial_dates import EDTF
from publishing.states import PublicState

REFERENCE_SCHEMA = {
    "type": "object",
    "required": ["kind", "key", "label"],
    "properties": {
        "kind": {"type": "string", "description": "The kind of record referred to."},
        "key": {"type": "string", "description": "Its public key when this edition was written."},
        "label": {"type": "string", "description": "What it was called at the time."},
    },
    "additionalProperties": False,
}


class Reference(dict):
    """``{"kind", "key", "label"}`` as it stands in a document, with what is needed to label it at publication."""

    def __init__(self, target: Record, on: datetime.date | None) -> None:
        document = registry.for_model(type(target))
        super().__init__(kind=document.kind, key=target.key, label=document.label(target, on))
        self.record: uuid.UUID = target.pk
        self.on = on
        self.state: str = PublicState.DRAFT


@extend_schema_field({"oneOf": [REFERENCE_SCHEMA, {"type": "null"}]})
class ReferenceField(serializers.Field):
    """A relation to another record, written as a reference, or null.

    ``on`` takes the object being written and returns the day whose name of the target is wanted (the party's name
    on election day), or None for the name of today.
    """

    def __init__(self, *, on: Callable[[Any], datetime.date | None] | None = None, **kwargs: Any) -> None:
        self.on = on
        super().__init__(read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        self.day = self.on(instance) if self.on else None
        return super().get_attribute(instance)

    def to_representation(self, value: Record) -> Reference:
        return Reference(value, self.day)


@extend_schema_field({"type": "array", "items": REFERENCE_SCHEMA})
class ReferenceListField(serializers.Field):
    """A many-to-many relation, written as a list of references in order of their keys."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: Any) -> list[Reference]:
        return [Reference(target, None) for target in sorted(value.all(), key=lambda target: target.key)]


@extend_schema_field(
    {
        "type": ["string", "null"],
        "pattern": f"^{EDTF}$",
        "description": "EDTF (ISO 8601-2), as precise as the source: a day, month, season or year, "
        "about (~), uncertain (?), one of several ([2023-03-04,2023-04-03]) or a period (1994-04/1995-03).",
    }
)
class PartialDateField(serializers.Field):
    """A partial date as EDTF text, or null where nothing is known."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: str) -> str | None:
        return str(value) or None


@extend_schema_field(
    {
        "type": ["string", "null"],
        "pattern": r"^-?\d+(\.\d+)?$",
        "description": "A decimal number with the digits of its source, as text.",
    }
)
class DigitsField(serializers.Field):
    """A decimal with the digits it came with, as text, or null."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        return format(value, "f")


class RecordSerializer(serializers.Serializer):
    """What every document begins with. Subclasses add the fields of their record."""

    schema_version = serializers.SerializerMethodField(
        help_text="Grows when the shape changes by more than adding."
    )
    title = serializers.SerializerMethodField(help_text="What the record is called.")
    language = serializers.SerializerMethodField(help_text="The language of this rendition (BCP 47).")

    def get_schema_version(self, record: Any) -> int:
        return registry.for_model(type(record)).schema_version

    def get_title(self, record: Any) -> str:
        return registry.for_model(type(record)).title(record)

    def get_language(self, record: Any) -> str:
        return self.context["language"]

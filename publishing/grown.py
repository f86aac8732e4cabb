"""Documents that were stored before a field existed, read as if it were there and empty.

Documents grow by adding. What is stored never changes, so whoever reads one of an older shape completes it here.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rest_framework import serializers

from publishing import registry
from publishing.serializers import DigitsField, PartialDateField, ReferenceField, ReferenceListField

Json = dict[str, Any]
EMPTY_LISTS = (serializers.ListSerializer, serializers.ListField, ReferenceListField)
UNKNOWNS = (
    serializers.IntegerField,
    serializers.BaseSerializer,
    DigitsField,
    PartialDateField,
    ReferenceField,
)


@dataclass(frozen=True)
class Shape:
    """What an object may lack, and the shapes of the objects within it."""

    empty: dict[str, Any] = field(default_factory=dict)
    within: dict[str, "Shape"] = field(default_factory=dict)


def completed(kind: str, document: Json) -> Json:
    """Give ``document``, in place, every field that its kind has by now; return it."""
    _complete(document, _shape_of_kind(kind))
    return document


@cache
def _shape_of_kind(kind: str) -> Shape:
    return _shape(registry.get(kind).serializer_class())


def _shape(serializer: Any) -> Shape:
    fields = serializer.fields.items()
    nested = {name: getattr(part, "child", part) for name, part in fields}
    return Shape(
        {name: _empty(part) for name, part in fields},
        {name: _shape(part) for name, part in nested.items() if isinstance(part, serializers.Serializer)},
    )


def _empty(part: Any) -> Any:
    if isinstance(part, EMPTY_LISTS):
        return []
    if isinstance(part, UNKNOWNS) or part.allow_null:
        return None
    return False if isinstance(part, serializers.BooleanField) else ""


def _complete(value: Json, shape: Shape) -> None:
    for name in shape.empty.keys() - value.keys():
        empty = shape.empty[name]
        value[name] = list(empty) if isinstance(empty, list) else empty
    for name, within in shape.within.items():
        parts = value[name]
        for part in parts if isinstance(parts, list) else [parts]:
            if part is not None:
                _complete(part, within)

"""The OpenAPI document as a whole: what is in it, and what reading means for its shapes."""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

from feed import shapes
from publishing.serializers import REFERENCE_SCHEMA


def only_the_feed(endpoints: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Leave out whatever else of the site REST framework may serve (a preprocessing hook)."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith("/api/v1/")]


def settle_shapes(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """Say what reading means for documents (a postprocessing hook): every field is there."""
    components = _with_references(result["components"]["schemas"])
    surrounding = shapes.names()
    for name, component in components.items():
        properties = component.get("properties", {})
        for shape in properties.values():
            shape.pop("readOnly", None)
            shape.pop("x-spec-enum-id", None)
        if properties and name not in surrounding:
            component.pop("description", None)
            component["required"] = sorted(properties)
    components["Reference"] = REFERENCE_SCHEMA
    result["components"]["schemas"] = dict(sorted(components.items()))
    return result


def _with_references(part: Any) -> Any:
    """The same with one named shape in place of each reference that is written out."""
    if part == REFERENCE_SCHEMA:
        return {"$ref": "#/components/schemas/Reference"}
    if isinstance(part, dict):
        return {name: _with_references(value) for name, value in part.items()}
    return [_with_references(value) for value in part] if isinstance(part, list) else part


@cache
def openapi() -> dict[str, Any]:
    """The OpenAPI document, which only a new build can change."""
    return SchemaGenerator().get_schema(request=None, public=True)

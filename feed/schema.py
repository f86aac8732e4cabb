"""What the OpenAPI document says of each address: one class for each sort of view."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from feed import negotiation, pagination, problems, shapes
from feed.filters import filterset_for
from feed.problems import TYPES

Responses = dict[Any, OpenApiResponse]
COMMON_PROBLEMS = ("unauthorized", "method-not-allowed", "not-acceptable", "too-long", "server-error")
AT = OpenApiParameter(
    "at",
    {"type": "string", "format": "date-time"},
    description="Answer as of this instant, which lies in the past: 2023-03-20T12:00:00Z.",
    required=False,
)
ETAG = OpenApiParameter(
    "ETag",
    {"type": "string"},
    location=OpenApiParameter.HEADER,
    response=[200, 304],
    required=True,
    description="Strong. Send it back in If-None-Match: 304 as long as nothing public has changed.",
)
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    {"type": "string"},
    location=OpenApiParameter.HEADER,
    required=False,
    description="The ETag of the answer that you hold.",
)


def limit(default: int) -> OpenApiParameter:
    shape = {"type": "integer", "minimum": 1, "maximum": pagination.MAX_LIMIT, "default": default}
    return OpenApiParameter("limit", shape, required=False, description="Items on a page.")


class FeedSchema(AutoSchema):
    """An address that is read with GET."""

    view: Any
    operation = ""
    tag = "feed"
    summary = ""
    shape: Any = None
    problems: tuple[str, ...] = ("unknown-parameter",)

    def get_operation_id(self) -> str:
        return self.operation

    def get_tags(self) -> list[str]:
        return [self.tag]

    def get_summary(self) -> str:
        return self.summary

    def get_auth(self) -> list[Any]:
        return [{}, {"partnerKey": []}]

    def get_request_serializer(self) -> None:
        return None

    def query_parameters(self) -> list[OpenApiParameter]:
        return []

    def get_override_parameters(self) -> list[Any]:
        return [*self.query_parameters(), IF_NONE_MATCH, ETAG]

    def get_shape(self) -> Any:
        return self.shape

    def successes(self) -> Responses:
        return {(200, negotiation.JSON): OpenApiResponse(self.get_shape(), description=self.get_summary())}

    def get_response_serializers(self) -> Any:
        responses = self.successes()
        responses[304] = OpenApiResponse(
            description="Nothing public has changed since the answer that you hold."
        )
        return responses | _problem_responses(self.problems + COMMON_PROBLEMS)


def _problem_responses(names: tuple[str, ...]) -> Responses:
    shapes_by_status = {400: shapes.ParameterProblem, 410: shapes.Withdrawn}
    responses: Responses = {}
    for status in sorted({TYPES[name].status for name in names}):
        meaning = " ".join(TYPES[name].meaning for name in names if TYPES[name].status == status)
        shape = shapes_by_status.get(status, shapes.Problem)
        responses[status, problems.MEDIA_TYPE] = OpenApiResponse(shape, description=meaning)
    return responses


class RootSchema(FeedSchema):
    operation = "root"
    summary = "What the feed holds and where"
    shape = shapes.Root


class KeySchema(FeedSchema):
    operation = "get_key"
    summary = "Whose the key is that came with the request"
    shape = shapes.Key

    def get_auth(self) -> list[Any]:
        return [{"partnerKey": []}]

    def get_override_parameters(self) -> list[Any]:
        return []

    def get_response_serializers(self) -> Any:
        return self.successes() | _problem_responses(self.problems + COMMON_PROBLEMS)


class ListSchema(FeedSchema):
    problems = ("unknown-parameter", "bad-parameter")

    def get_operation_id(self) -> str:
        return f"list_{self.view.kind.plural}"

    def get_tags(self) -> list[str]:
        return [self.view.kind.plural]

    def get_summary(self) -> str:
        return f"List {self.view.kind.plural}"

    def get_shape(self) -> Any:
        return shapes.list_of(self.view.kind)

    def query_parameters(self) -> list[OpenApiParameter]:
        orderings = ", ".join(f"`{name}`: {order.meaning}" for name, order in pagination.ORDERINGS.items())
        return [
            *self._filters(),
            AT,
            OpenApiParameter(
                "ordering",
                {
                    "type": "string",
                    "enum": list(pagination.ORDERINGS),
                    "default": pagination.DEFAULT_ORDERING,
                },
                required=False,
                description=f"{orderings}.",
            ),
            limit(pagination.LIST_LIMIT),
            OpenApiParameter(
                "cursor",
                {"type": "string", "maxLength": pagination.MAX_CURSOR},
                required=False,
                description="A place in the list, as `next` gives it.",
            ),
        ]

    def _filters(self) -> list[OpenApiParameter]:
        return [
            OpenApiParameter(name, item.field.schema, required=False, description=item.extra["help_text"])
            for name, item in filterset_for(self.view.kind).base_filters.items()
        ]


class DetailSchema(FeedSchema):
    problems = ("unknown-parameter", "bad-parameter", "not-found", "withdrawn")

    def get_operation_id(self) -> str:
        return f"get_{self.view.kind.kind}"

    def get_tags(self) -> list[str]:
        return [self.view.kind.plural]

    def get_summary(self) -> str:
        return f"One {self.view.kind.kind} by its key"

    def get_shape(self) -> Any:
        return shapes.item_of(self.view.kind)

    def successes(self) -> Responses:
        moved = OpenApiResponse(description="The record has another key now; Location leads there.")
        return super().successes() | {301: moved}

    def query_parameters(self) -> list[OpenApiParameter]:
        key = OpenApiParameter(
            "key",
            {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
            location=OpenApiParameter.PATH,
            description="The record's key.",
        )
        location = OpenApiParameter(
            "Location",
            {"type": "string"},
            location=OpenApiParameter.HEADER,
            response=[301],
            required=True,
            description="Where the record is now, relative to the site.",
        )
        return [key, AT, location]


class ChangesSchema(FeedSchema):
    operation = "list_changes"
    tag = "changes"
    summary = "Every released edition in order of sequence"
    shape = shapes.Changes
    problems = ("unknown-parameter", "bad-parameter")

    def query_parameters(self) -> list[OpenApiParameter]:
        after = OpenApiParameter(
            "after",
            {"type": "integer", "minimum": 0, "default": 0},
            required=False,
            description="Only editions with a greater sequence.",
        )
        return [after, limit(pagination.CHANGES_LIMIT)]

"""The shapes that surround documents. They describe stored texts and never serialize anything."""

from functools import cache
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from publishing import registry
from publishing.documents import Document
from publishing.models import Edition


class Survivor(serializers.Serializer):
    id = serializers.CharField()
    kind = serializers.CharField()
    key = serializers.SlugField()
    url = serializers.CharField()
    api_url = serializers.CharField()


class EditionInfo(serializers.Serializer):
    number = serializers.IntegerField(min_value=1, help_text="1, 2, 3 … for each record, without gaps.")
    action = serializers.ChoiceField(Edition.Action.choices)
    released_at = serializers.DateTimeField(help_text="When the world came to see it (UTC).")
    sequence = serializers.IntegerField(min_value=1, help_text="Its place in the change feed, without gaps.")
    note = serializers.CharField(help_text="The editor's public line on what changed and why.")
    content_hash = serializers.CharField(help_text="SHA-256 over the edition's documents.")
    chain_hash = serializers.CharField(help_text="SHA-256 that binds it to the record's edition before.")
    merged_into = Survivor(
        required=False, help_text="Of a retraction alone: the record that the withdrawn one became part of."
    )


class Item(serializers.Serializer):
    id = serializers.CharField(help_text="A URN that stays with the record for ever.")
    kind = serializers.CharField()
    key = serializers.SlugField(help_text="The record's place in addresses; an older one redirects.")
    url = serializers.CharField(help_text="The page, relative to the site.")
    api_url = serializers.CharField(help_text="The item, relative to the site.")
    date = serializers.DateField(allow_null=True, help_text="What lists sort by; null for undated records.")
    edition = EditionInfo()


class DocumentOfAnyKind(serializers.Field):
    """A document of one of the kinds, or null where the edition is not the live one."""


class DocumentOfAnyKindSchema(OpenApiSerializerFieldExtension):
    target_class = DocumentOfAnyKind

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        documents = [
            auto_schema.resolve_serializer(kind.serializer_class, direction).ref for kind in registry.kinds()
        ]
        return {"anyOf": [*documents, {"type": "null"}]}


class _OfTheModel(OpenApiSerializerFieldExtension):
    """REST framework forgets that a field may be blank when it is only read."""

    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        shape = auto_schema._map_serializer_field(self.target, direction, bypass_extensions=True)
        return self.with_blank(shape) if _may_be_blank(self.target) else shape

    def with_blank(self, shape: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError


class ChoiceSchema(_OfTheModel):
    target_class = serializers.ChoiceField

    def with_blank(self, shape: dict[str, Any]) -> dict[str, Any]:
        return shape | {"enum": [*shape["enum"], ""]}


class AddressSchema(_OfTheModel):
    target_class = serializers.URLField

    def with_blank(self, shape: dict[str, Any]) -> dict[str, Any]:
        return {name: part for name, part in shape.items() if name != "format"}


def _may_be_blank(field: serializers.Field) -> bool:
    model = getattr(getattr(field.parent, "Meta", None), "model", None)
    if model is None or field.source not in {known.name for known in model._meta.get_fields()}:
        return False
    return getattr(model._meta.get_field(field.source), "blank", False)


class ChangedItem(Item):
    document = DocumentOfAnyKind(help_text="Null for tombstones and for editions that a later one replaced.")


class Changes(serializers.Serializer):
    items = ChangedItem(many=True)
    next = serializers.URLField(
        help_text="The page after this one. It is there on the last page too: poll it."
    )


class Root(serializers.Serializer):
    title = serializers.CharField()
    version = serializers.IntegerField(help_text="The newest sequence: it changes when anything public does.")
    lists = serializers.DictField(
        child=serializers.CharField(), help_text="List by name, relative to the site."
    )
    changes = serializers.CharField()
    key = serializers.CharField()
    schema = serializers.CharField()
    docs = serializers.CharField()


class Key(serializers.Serializer):
    name = serializers.CharField(help_text="The partner and what uses the key.")
    prefix = serializers.CharField(help_text="How the key begins.")
    created_at = serializers.DateTimeField()


class Problem(serializers.Serializer):
    """Problem details (RFC 9457)."""

    type = serializers.CharField(help_text="Names the problem; leads to its explanation.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()


# Made by a call, because a serializer has an attribute named like its last field.
ParameterProblem = type(
    "ParameterProblem",
    (Problem,),
    {
        "unknown": serializers.ListField(child=serializers.CharField(), required=False),
        "known": serializers.ListField(child=serializers.CharField(), required=False),
        "errors": serializers.DictField(
            child=serializers.ListField(child=serializers.CharField()),
            required=False,
            help_text="What is wrong, for each parameter that cannot be read.",
        ),
    },
)


class Withdrawn(Problem):
    action = serializers.ChoiceField(["retracted", "taken_down"])
    reason = serializers.CharField(help_text="The public reason.")
    at = serializers.DateTimeField(help_text="When it was withdrawn (UTC).")
    sequence = serializers.IntegerField(help_text="Of the tombstone in the change feed.")


def name_of(kind: Document) -> str:
    return "".join(word.capitalize() for word in kind.kind.split("_"))


@cache
def item_of(kind: Document) -> type[serializers.Serializer]:
    fields = {
        "kind": serializers.ChoiceField([kind.kind]),
        "document": kind.serializer_class(),
        "at": serializers.DateTimeField(required=False, help_text="The instant that `at` asked for."),
    }
    return type(f"{name_of(kind)}Item", (Item,), fields)


@cache
def list_of(kind: Document) -> type[serializers.Serializer]:
    fields = {
        "items": item_of(kind)(many=True),
        "next": serializers.URLField(allow_null=True, help_text="The page after this one; null on the last."),
        "version": serializers.IntegerField(help_text="The newest sequence when the page was read."),
        "at": serializers.DateTimeField(required=False, help_text="The instant that `at` asked for."),
    }
    return type(f"{name_of(kind)}List", (serializers.Serializer,), fields)


def names() -> set[str]:
    """The components that are declared here; all others are documents and their parts."""
    declared = {shape.__name__ for shape in (EditionInfo, Item, ChangedItem, Changes, Root)}
    problems = {shape.__name__ for shape in (Problem, ParameterProblem, Withdrawn)}
    by_kind = {f"{name_of(kind)}{end}" for kind in registry.kinds() for end in ("Item", "List")}
    return declared | problems | by_kind

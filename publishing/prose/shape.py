"""How a document tells of the records that a long text names, and how its HTML is written once those are settled."""

from rest_framework import serializers

from publishing import registry
from publishing.prose.rendering import Link, html_of
from publishing.prose.text import Text
from publishing.serializers import Reference, ReferenceField, ReferenceListField
from publishing.states import PublicState


class LinkedField(ReferenceListField):
    """The records that a ``Text`` links to."""

    def to_representation(self, value: Text) -> list[Reference]:
        return [Reference(target, None) for target in value.linked]


class FootnoteSerializer(serializers.Serializer):
    number = serializers.IntegerField(read_only=True)
    document = ReferenceField(help_text="The source, or null where the note names none in particular.")
    text = serializers.CharField(
        read_only=True, help_text="The place in the source, or what the note says. Plain text."
    )


def html(text: Text, settled: list[Reference]) -> str:
    """Return the text as HTML, its links leading to where the ``settled`` references are public."""
    references = {reference.record: reference for reference in settled}
    links = {
        place: _link(references[target.pk])
        for place, target in text.targets.items()
        if target.pk in references
    }
    return html_of(text.markdown, links)


def _link(reference: Reference) -> Link:
    is_public = reference.state == PublicState.LIVE
    url = registry.get(reference["kind"]).url(reference["key"]) if is_public else ""
    return Link((reference["kind"], reference["key"]), reference["label"], url)

import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from rest_framework import serializers

from publishing import zones
from publishing.documents import (
    PartialDateField,
    RecordSerializer,
    Reference,
    ReferenceField,
    ReferenceListField,
)
from publishing.pictures.shape import ImageSerializer
from publishing.prose import shape
from publishing.registry import register
from sources.documents import HEAD, DeskDocument, RowSerializer, day_of, label_of, prose, year_of
from stories.models import Story


class SourcesField(ReferenceListField):
    """The documents that the desk names, and those that footnotes cite."""

    def to_representation(self, story: Story) -> list[Reference]:
        named = {*story.sources.all(), *story.text.cited}
        return [Reference(source, None) for source in sorted(named, key=lambda source: source.key)]


class StorySerializer(RecordSerializer, RowSerializer):
    body_html = serializers.SerializerMethodField(
        help_text="The body as sanitised HTML. Links to records carry data-record; one that is not public has no href.",
    )
    kind_label = label_of("kind")
    dated_on = PartialDateField()
    elections = ReferenceListField()
    parties = ReferenceListField()
    missions = ReferenceListField()
    sources = SourcesField(source="*")
    references = shape.LinkedField(
        source="text", help_text="The records that the body links to, in its order."
    )
    footnotes = shape.FootnoteSerializer(
        source="text.notes", many=True, read_only=True, help_text="The numbered notes of the body."
    )
    image = ImageSerializer(source="*", read_only=True, allow_null=True)
    translation_of = ReferenceField()

    class Meta:
        model = Story
        fields = (
            *HEAD,
            *("standfirst", "body", "body_html", "references", "footnotes"),
            *("kind", "kind_label", "byline", "dated_on"),
            *("elections", "parties", "missions", "sources", "image", "translation_of"),
        )

    def get_body_html(self, story: Story) -> str:
        """Written by ``StoryDocument.settle``, when it is known where the links lead."""
        return ""


@register
class StoryDocument(DeskDocument):
    kind, plural, path = "story", "stories", "stories"
    model = Story
    serializer_class = StorySerializer
    facet_names: ClassVar = {
        "type": "Kind of story: news, analysis, explainer, opinion.",
        "language": "Language that it is written in.",
        "year": "Year that it is dated.",
        "election": "Key of an election that it is about.",
        "party": "Key of a party that it is about.",
        "mission": "Key of a mission that it is about.",
        "document": "Key of a source document.",
        "story": "Key of the story that it translates.",
        "file": "SHA-256 of its image.",
    }

    def title(self, record: Story) -> str:
        return record.headline

    def settle(self, record: Story, document: dict[str, Any]) -> None:
        notes = [note["document"] for note in document["footnotes"] if note["document"]]
        document["body_html"] = shape.html(record.text, [*document["references"], *notes])

    def text(self, record: Story, document: dict[str, Any]) -> str:
        image = document["image"] or {"caption": ""}
        return prose(record.standfirst, record.text.plain, record.byline, image["caption"])

    def date(self, record: Story) -> datetime.date | None:
        return day_of(record.dated_on)

    def zones(self, record: Story, *, at: datetime.datetime) -> Iterable[str]:
        """Those of the countries that the story is about."""
        about = [*record.elections.all(), *record.parties.all()]
        for country in dict.fromkeys(one.country for one in about):
            yield from zones.of_country(country, at=at)

    def languages(self, record: Story) -> list[str]:
        return [record.language]

    def translations(self, record: Story) -> Iterable[tuple[str, Story]]:
        first = record.translation_of or record
        told = [first, *first.translations.order_by("language", "pk")]
        return [(story.language, story) for story in told if story.pk != record.pk]

    def facets(self, record: Story) -> Iterable[tuple[str, str]]:
        yield "type", record.kind
        yield "language", record.language
        yield "year", year_of(record.dated_on)
        yield from (("election", election.key) for election in record.elections.all())
        yield from (("party", party.key) for party in record.parties.all())
        yield from (("mission", mission.key) for mission in record.missions.all())
        sources = {*record.sources.all(), *record.text.cited}
        yield from (("document", source.key) for source in sources)
        if record.translation_of:
            yield "story", record.translation_of.key
        if record.image and not record.image.erased_at:
            yield "file", record.image.sha256

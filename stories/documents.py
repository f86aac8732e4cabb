import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

import nh3
from drf_spectacular.utils import extend_schema_field
from markdown_it import MarkdownIt
from rest_framework import serializers

from publishing.documents import PartialDateField, RecordSerializer, ReferenceField, ReferenceListField
from publishing.registry import register
from sources.documents import HEAD, DeskDocument, RowSerializer, day_of, label_of, prose, year_of
from stories.models import Story

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
TAGS = {
    *(
        "p",
        "h2",
        "h3",
        "h4",
        "strong",
        "em",
        "s",
        "a",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "hr",
        "br",
    ),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def html_of(markdown: str) -> str:
    """Return Markdown as HTML that can neither run a script nor fetch anything from elsewhere."""
    return nh3.clean(MARKDOWN.render(markdown), tags=TAGS, url_schemes={"http", "https", "mailto"})


class ImageSerializer(serializers.Serializer):
    file = serializers.CharField(source="image.address", read_only=True, help_text="Site-relative address.")
    width = serializers.IntegerField(source="image.width", read_only=True)
    height = serializers.IntegerField(source="image.height", read_only=True)
    media_type = serializers.CharField(source="image.media_type", read_only=True)
    alt = serializers.CharField(source="image_alt", read_only=True, help_text="What the image shows.")
    caption = serializers.CharField(source="image_caption", read_only=True)
    credit = serializers.CharField(source="image_credit", read_only=True)


class StorySerializer(RecordSerializer, RowSerializer):
    body_html = serializers.SerializerMethodField(help_text="The body as sanitised HTML.")
    kind_label = label_of("kind")
    dated_on = PartialDateField()
    elections = ReferenceListField()
    parties = ReferenceListField()
    missions = ReferenceListField()
    sources = ReferenceListField()
    image = serializers.SerializerMethodField()
    translation_of = ReferenceField()

    class Meta:
        model = Story
        fields = (
            *HEAD,
            *("standfirst", "body", "body_html", "kind", "kind_label", "byline", "dated_on"),
            *("elections", "parties", "missions", "sources", "image", "translation_of"),
        )

    def get_body_html(self, story: Story) -> str:
        return html_of(story.body)

    @extend_schema_field(ImageSerializer(allow_null=True))
    def get_image(self, story: Story) -> dict[str, Any] | None:
        return ImageSerializer(story).data if story.image else None


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

    def text(self, record: Story, document: dict[str, Any]) -> str:
        return prose(record.standfirst, record.body, record.byline, record.image_caption)

    def date(self, record: Story) -> datetime.date | None:
        return day_of(record.dated_on)

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
        yield from (("document", source.key) for source in record.sources.all())
        if record.translation_of:
            yield "story", record.translation_of.key
        if record.image:
            yield "file", record.image.sha256

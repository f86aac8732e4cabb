from typing import Any

from publishing.models import PictureSize, StoredFile
from tests import factories
from tests.records.shapes import ref, written

HTML = (
    '<p><strong>88</strong> and <a data-record="person/a-mayor">he</a>'
    '<sup><a href="#note-1" id="note-1-ref" role="doc-noteref" aria-label="Note 1">1</a>'
    '</sup></p>\n<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n<li id="note-1"><p>'
    '<a data-record="document/gazette-4">Gazette: Gazette 4</a>, p. 4'
    ' <a href="#note-1-ref" role="doc-backlink" aria-label="Back to note 1 in the text">↩'
    "</a></p>\n</li>\n</ol>\n</section>\n"
)


def test_story_document(picture: StoredFile) -> None:
    size = {"media_type": "image/webp", "size": 7, "width": 2, "height": 1, "sha256": "b" * 64}
    PictureSize.objects.create(stored=picture, file="bb/bb", shape="teaser", focus="30-50", **size)
    PictureSize.objects.create(stored=picture, file="cc/cc", shape="teaser", focus="50-50", **size)
    StoredFile.objects.update(licence="cc-by-4.0", focal_x=30, caption="Kept.", credit="Kept.", alt="Kept.")
    factories.SourceDocumentFactory(key="gazette-4", title="Gazette 4", publisher__name="Gazette")
    factories.PersonFactory(key="a-mayor", name="A Mayor")
    record: Any = factories.StoryFactory(
        key="two-figures",
        headline="Two figures",
        standfirst="Why both.",
        body="**88** and [he](record:person/a-mayor)[^1]\n\n[^1]: source:gazette-4 p. 4",
        kind="explainer",
        byline="Newsroom",
        dated_on="2026-11-21",
        image=StoredFile.objects.get(),
        image_alt="A hall",
        image_caption="The hall.",
        image_credit="",
        elections=[factories.ElectionFactory(key="kz-2007-majilis", name="Majilis election 2007")],
        parties=[factories.PartyFactory(key="amanat", names=["Amanat"])],
        missions=[factories.MissionFactory(key="sco-2023", name="SCO 2023")],
        sources=[
            factories.SourceDocumentFactory(key="bulletin", title="Bulletin", publisher__name="Gazette")
        ],
        translation_of=factories.StoryFactory(key="original", headline="Original", language="ru"),
    )

    gazette = ref("document", "gazette-4", "Gazette: Gazette 4")

    assert written(record) == {
        "schema_version": 1,
        "language": "en",
        "title": "Two figures",
        "standfirst": "Why both.",
        "body": "**88** and [he](record:person/a-mayor)[^1]\n\n[^1]: source:gazette-4 p. 4",
        "body_html": HTML,
        "references": [ref("person", "a-mayor", "A Mayor")],
        "footnotes": [{"number": 1, "document": gazette, "text": "p. 4"}],
        "kind": "explainer",
        "kind_label": "explainer",
        "byline": "Newsroom",
        "dated_on": "2026-11-21",
        "elections": [ref("election", "kz-2007-majilis", "Majilis election 2007")],
        "parties": [ref("party", "amanat", "Amanat")],
        "missions": [ref("mission", "sco-2023", "SCO 2023")],
        "sources": [ref("document", "bulletin", "Gazette: Bulletin"), gazette],
        "image": {
            "file": f"/files/{'a' * 64}/hall.png",
            "width": 4,
            "height": 3,
            "media_type": "image/png",
            "alt": "A hall",
            "caption": "The hall.",
            "credit": "Kept.",
            "licence": "cc-by-4.0",
            "licence_label": "CC BY 4.0",
            "licence_url": "https://creativecommons.org/licenses/by/4.0/",
            "focal_point": {"x": 30, "y": 50},
            "sizes": [
                {
                    "file": f"/files/{'b' * 64}/hall-teaser-2.webp",
                    "shape": "teaser",
                    "width": 2,
                    "height": 1,
                    "media_type": "image/webp",
                    "bytes": 7,
                }
            ],
        },
        "translation_of": ref("story", "original", "Original"),
    }

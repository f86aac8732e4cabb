from typing import Any

from publishing.models import StoredFile
from tests import factories
from tests.records.shapes import ref, written


def test_story_document(picture: StoredFile) -> None:
    record: Any = factories.StoryFactory(
        key="two-figures",
        headline="Two figures",
        standfirst="Why both.",
        body="**88** and *88.05*",
        kind="explainer",
        byline="Newsroom",
        dated_on="2026-11-21",
        image=picture,
        image_alt="A hall",
        image_caption="The hall.",
        image_credit="Newsroom",
        elections=[factories.ElectionFactory(key="kz-2007-majilis", name="Majilis election 2007")],
        parties=[factories.PartyFactory(key="amanat", names=["Amanat"])],
        missions=[factories.MissionFactory(key="sco-2023", name="SCO 2023")],
        sources=[
            factories.SourceDocumentFactory(key="bulletin", title="Bulletin", publisher__name="Gazette")
        ],
        translation_of=factories.StoryFactory(key="original", headline="Original", language="ru"),
    )

    assert written(record) == {
        "schema_version": 1,
        "language": "en",
        "title": "Two figures",
        "standfirst": "Why both.",
        "body": "**88** and *88.05*",
        "body_html": "<p><strong>88</strong> and <em>88.05</em></p>\n",
        "kind": "explainer",
        "kind_label": "explainer",
        "byline": "Newsroom",
        "dated_on": "2026-11-21",
        "elections": [ref("election", "kz-2007-majilis", "Majilis election 2007")],
        "parties": [ref("party", "amanat", "Amanat")],
        "missions": [ref("mission", "sco-2023", "SCO 2023")],
        "sources": [ref("document", "bulletin", "Gazette: Bulletin")],
        "image": {
            "file": f"/files/{'a' * 64}/hall.png",
            "width": 4,
            "height": 3,
            "media_type": "image/png",
            "alt": "A hall",
            "caption": "The hall.",
            "credit": "Newsroom",
        },
        "translation_of": ref("story", "original", "Original"),
    }

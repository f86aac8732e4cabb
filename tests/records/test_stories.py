import pytest

from publishing import documents
from publishing.models import StoredFile
from publishing.prose.rendering import html_of
from tests import factories


def test_file_of_an_image_becomes_public_with_the_edition(picture: StoredFile) -> None:
    record = factories.StoryFactory(image=picture)

    assert ("file", picture.sha256) in documents.build(record).facets


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("![x](https://elsewhere.example/x.png)", "<p>!"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>\n"),
        ("<b style='x' onclick='y'>z</b>", "<p>&lt;b style='x' onclick='y'&gt;z&lt;/b&gt;</p>\n"),
    ],
)
def test_body_can_neither_run_a_script_nor_fetch_from_elsewhere(markdown: str, html: str) -> None:
    written = html_of(markdown)

    assert written.startswith(html)
    assert "<img" not in written
    assert "<script" not in written


def test_table_and_links_of_a_body_are_kept() -> None:
    written = html_of("| a |\n| --- |\n| [b](/elections/) |\n\n[c](https://c.example/)")

    assert "<table>" in written
    assert '<a href="/elections/"' in written
    assert '<a href="https://c.example/" rel="noopener noreferrer"' in written

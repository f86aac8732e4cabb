import pytest

from publishing.prose.cleaning import clean
from publishing.prose.pasting import markdown_of
from publishing.prose.rendering import Link, html_of, relinked
from publishing.prose.text import plain_text

AMANAT = ("party", "amanat")


@pytest.mark.parametrize(
    ("written", "kept", "said"),
    [
        ("a <script>alert(1)</script> b", "a  b", "scripts"),
        ("a <b onclick='x'>bold</b>", "a bold", "HTML tags"),
        ("a <!-- secret --> b", "a  b", "comments"),
        ("a <script>never closed\n\nb", "a never closed\n\nb", "HTML tags"),
        ("a <script>x <style>y</style> b", "a x  b", "scripts"),
        ("[x](javascript:alert(1))", "x", "run code"),
        ("[x](java&#115;cript:alert)", "x", "run code"),
        ("[x](data:text/html,y)", "x", "run code"),
        ("[x][1]\n\n[1]: JavaScript:alert", "[x][1]", "run code"),
        ("![A hall](https://elsewhere.example/x.png)", "A hall", "pictures"),
        ("# Title", "## Title", "headings"),
        ("> ###### Small", "> #### Small", "headings"),
        ("a\u202eb\x00", "ab", "invisible"),
    ],
)
def test_what_may_not_stand_in_a_text_is_taken_out_and_named(written: str, kept: str, said: str) -> None:
    cleaned = clean(written)

    assert cleaned.text == kept
    assert any(said in one for one in cleaned.removed)


@pytest.mark.parametrize(
    "written",
    [
        "A <!-- that nobody closed\n\nand all that follows.",
        "Is it <? or <! and who knows\n\n> a quotation",
        "The word <object without an end\n\nand all that follows.",
    ],
)
def test_what_is_opened_and_never_closed_takes_no_text_with_it(written: str) -> None:
    assert clean(written).text == written


@pytest.mark.parametrize(
    "written",
    [
        "## Heading\n\n**bold**, *italic*, ~~gone~~\n\n> said\n\n- one\n- two\n\n1. one\n2. two",
        "[Amanat](record:party/amanat)[^1] and <https://a.example>\n\n[^1]: source:protocol p. 4",
        "`<b>` and\n\n```\n<script>\n# not a heading\n```",
        "a < b and c > d, [mail](mailto:a@b.example), [here](/elections/), [x](https://a.example/b_(c))",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
    ],
)
def test_what_the_toolbar_writes_is_left_as_it_is(written: str) -> None:
    cleaned = clean(written)

    assert (cleaned.text, cleaned.removed) == (written, [])


def test_cleaning_twice_takes_out_nothing_more() -> None:
    once = clean("# A <i>b</i> [x](vbscript:y) <scr<script></script>ipt>alert(1)</script>")

    assert clean(once.text).text == once.text


def test_a_link_leads_to_where_the_record_is_when_the_page_is_read() -> None:
    html = html_of("[Amanat](record:party/amanat)", {AMANAT: Link(AMANAT, "Amanat", "/parties/amanat/")})

    assert relinked(html, {AMANAT: "/parties/renamed/"}) == '<p><a href="/parties/renamed/">Amanat</a></p>\n'
    assert relinked(html, {}) == "<p>Amanat</p>\n"


def test_a_link_to_nothing_is_its_text() -> None:
    assert html_of("[x](record:party/nobody)") == "<p>x</p>\n"


def test_a_note_that_is_referred_to_twice_leads_back_to_both() -> None:
    html = html_of("a[^n] b[^n]\n\n[^n]: Counted twice.")

    assert html.count('href="#note-1"') == 2
    assert 'href="#note-1-ref"' in html
    assert 'href="#note-1-ref-2"' in html


def test_search_reads_words_without_marks_and_addresses() -> None:
    written = "## Seats\n\n**88** for [Amanat](record:party/amanat)[^1]\n\n[^1]: source:protocol p. 4"

    assert plain_text(written) == "Seats\n88 for Amanat\np. 4"


def test_text_of_a_word_processor_becomes_markdown_of_the_house() -> None:
    pasted = (
        '<style>p{}</style><b style="font-weight:normal"><h1>Seats</h1><p>Some <span style="font-weight:700">bold '
        '</span>text, 2*2 and <a href="https://a.example/">a link</a>.<img src=x onerror=y></p><ul><li><p>one</p></li>'
        "<li>two<ol><li>three</li></ol></li></ul><blockquote><p>Said</p></blockquote>"
        "<table><tr><td><p>a</p></td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table></b>"
        "<p>&lt;script&gt; 1. April</p>"
    )

    assert markdown_of(pasted) == (
        "## Seats\n\nSome **bold** text, 2\\*2 and [a link](https://a.example/).\n\n- one\n- two\n   1. three\n\n"
        "> Said\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n&lt;script> 1. April"
    )

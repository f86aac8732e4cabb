"""Markdown as HTML that can neither run a script nor fetch anything from elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import nh3
from markdown_it.token import Token

from publishing.prose.markdown import MARKDOWN, RECORD, Place, notes, parse, place_of, source_of

TAGS = {
    *("p", "h2", "h3", "h4", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "br"),
    *("table", "thead", "tbody", "tr", "th", "td", "sup", "section"),
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "rel", "data-record", "id", "role", "aria-label"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"role", "aria-label"},
}
CLASSES = {"section": {"notes"}}
BARE = re.compile(r"<a>(.*?)</a>", re.DOTALL)
LINKED = re.compile(r'<a (?:href="[^"]*" )?data-record="([a-z_]+)/([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Link:
    """What a link to a record leads to; ``url`` is empty where the record is not public."""

    place: Place
    label: str
    url: str


def html_of(markdown: str, links: Mapping[Place, Link] | None = None) -> str:
    """Return ``markdown`` as sanitised HTML. ``links`` tells what its links to records lead to; others lead nowhere."""
    tokens, noted = parse(markdown)
    known = links or {}
    for note in notes(tokens):
        _begin_with_source(note, known)
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                _lead(child, known)
    written = MARKDOWN.renderer.render(tokens, MARKDOWN.options, noted)
    sanitised = nh3.clean(
        written,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return BARE.sub(r"\1", sanitised)


def relinked(html: str, urls: Mapping[Place, str]) -> str:
    """Let the links to records in rendered ``html`` lead to where those are now; without an address, nowhere."""

    def lead(found: re.Match[str]) -> str:
        url = urls.get((found[1], found[2]), "")
        return f'<a href="{escape(url)}">{found[3]}</a>' if url else found[3]

    return LINKED.sub(lead, html)


def _lead(token: Token, known: Mapping[Place, Link]) -> None:
    address = str(token.attrs.get("href", ""))
    if not address.startswith(RECORD):
        token.attrs |= {"rel": "noopener noreferrer"} if address.startswith(("http:", "https:", "//")) else {}
        return
    place = place_of(address)
    link = known.get(place) if place else None
    token.attrs = _attributes(link) if link else {}


def _attributes(link: Link) -> dict[str, Any]:
    kind, key = link.place
    return ({"href": link.url} if link.url else {}) | {"data-record": f"{kind}/{key}"}


def _begin_with_source(note: list[Token], known: Mapping[Place, Link]) -> None:
    """Put the name of the source, linked, in the place of the mark that a footnote begins with."""
    first = next((token for token in note if token.type == "inline"), None)
    if first is None or not first.children or first.children[0].type != "text":
        return
    place, rest = source_of(first.children[0].content)
    if place is None:
        return
    link = known.get(place)
    label = Token("text", "", 0, content=link.label if link else place[1])
    more = Token("text", "", 0, content=f", {rest}" if rest else "")
    named = [_opening(link), label, Token("link_close", "a", -1)] if link else [label]
    first.children = [*named, more, *first.children[1:]]


def _opening(link: Link) -> Token:
    return Token("link_open", "a", 1, attrs=_attributes(link))


def _reference(self: Any, tokens: Any, position: int, options: Any, noted: Any) -> str:
    number, again = tokens[position].meta["id"] + 1, tokens[position].meta["subId"]
    name = f"note-{number}-ref" + (f"-{again + 1}" if again else "")
    return f'<sup><a href="#note-{number}" id="{name}" role="doc-noteref" aria-label="Note {number}">{number}</a></sup>'


def _back(self: Any, tokens: Any, position: int, options: Any, noted: Any) -> str:
    number, again = tokens[position].meta["id"] + 1, tokens[position].meta["subId"]
    name = f"note-{number}-ref" + (f"-{again + 1}" if again else "")
    said = (
        f"Back to reference {again + 1} of note {number}" if again else f"Back to note {number} in the text"
    )
    return f' <a href="#{name}" role="doc-backlink" aria-label="{said}">↩</a>'


def _opened(self: Any, tokens: Any, position: int, options: Any, noted: Any) -> str:
    return f'<li id="note-{tokens[position].meta["id"] + 1}">'


def _list_opened(self: Any, tokens: Any, position: int, options: Any, noted: Any) -> str:
    return '<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n'


RULES = {
    "footnote_ref": _reference,
    "footnote_anchor": _back,
    "footnote_open": _opened,
    "footnote_block_open": _list_opened,
    "footnote_block_close": lambda *_args: "</ol>\n</section>\n",
    "footnote_close": lambda *_args: "</li>\n",
}
for _name, _rule in RULES.items():
    MARKDOWN.add_render_rule(_name, _rule)

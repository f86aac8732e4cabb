"""The Markdown of long texts: CommonMark with tables, links to records and footnotes; no pictures, no HTML.

A link to a record is written ``[Amanat](record:party/amanat)``, a footnote to a source ``[^1]`` with
``[^1]: source:cec-protocol-2023 p. 4`` on a line of its own.
"""

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from publishing import registry

Place = tuple[str, str]
RECORD = "record:"
PLACE = re.compile(r"record:([a-z_]+)/([-\w]+)\Z")
SOURCE = re.compile(r"source:([-\w]+)[,;]?\s*")
HEADINGS = {"h1": "h2", "h5": "h4", "h6": "h4"}
BREAKS = {"softbreak", "hardbreak"}


def parser(**options: Any) -> MarkdownIt:
    markdown = MarkdownIt("commonmark", options).enable(["table", "strikethrough"]).disable("image")
    return markdown.use(footnote_plugin, inline=False)


MARKDOWN = parser(html=False)


def parse(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Return the tokens of ``text``, headings within h2 to h4, and what the parser noted on the way."""
    noted: dict[str, Any] = {}
    tokens = MARKDOWN.parse(text, noted)
    for token in tokens:
        token.tag = HEADINGS.get(token.tag, token.tag)
    return tokens, noted


def place_of(address: str) -> Place | None:
    """The kind and key that an address of the form ``record:kind/key`` names."""
    found = PLACE.match(address)
    return (found[1], found[2]) if found else None


def source_of(note: str) -> tuple[Place | None, str]:
    """Part a footnote into the source that it begins with and the place in it."""
    found = SOURCE.match(note)
    return ((source_kind(), found[1]), note[found.end() :]) if found else (None, note)


def source_kind() -> str:
    """The kind whose records are cited in footnotes."""
    return next((document.kind for document in registry.kinds() if document.is_source), "")


def notes(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each footnote, in the order of their first references."""
    begin = None
    for position, token in enumerate(tokens):
        if token.type == "footnote_open":
            begin = position
        elif token.type == "footnote_close" and begin is not None:
            yield tokens[begin : position + 1]
            begin = None


def plain(tokens: list[Token]) -> str:
    """What the tokens say, without marks."""
    parts = []
    for token in tokens:
        if token.type == "inline":
            parts.append("".join(_said(child) for child in token.children or []))
        elif token.type in ("fence", "code_block"):
            parts.append(token.content.strip())
    return "\n".join(part for part in parts if part)


def _said(token: Token) -> str:
    return " " if token.type in BREAKS else token.content

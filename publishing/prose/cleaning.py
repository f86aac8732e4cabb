"""What may not stand in a long text is taken out before it is stored, and the writer is told what went."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from html import unescape

from publishing.prose.markdown import parser

# What is never closed takes nothing with it but its own tag: the text behind it is the writer's.
SCRIPT = re.compile(
    r"<(script|style|iframe|object|template)\b[^<>]*>(?:(?!<\1\b).)*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|<![a-zA-Z][^<>]*>|<\?(?:(?!<\?).)*?\?>", re.DOTALL)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?((?:[^()<>\s\\]|\\.|\([^()\s]*\))*)>?(?:\s+[\"'(][^)]*)?\s*\)"
)
DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*<?(\S+?)>?(?:[ \t].*)?$", re.MULTILINE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SCHEMES = {"http:", "https:", "mailto:", "record:"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
HASHES = re.compile(r"^((?:\s|>|[-*+]\s|\d+[.)]\s)*)(#{1,6})(?=\s|$)")
LEVELS = {1: 2, 5: 4, 6: 4}
CODE = {"fence", "code_block"}
READER = parser(html=True)


@dataclass
class Cleaned:
    """``removed`` says in words what went or was changed, each thing once."""

    text: str
    removed: list[str] = field(default_factory=list)

    def tell(self, said: str) -> None:
        if said not in self.removed:
            self.removed.append(said)


def clean(markdown: str) -> Cleaned:
    """Return ``markdown`` without HTML, scripts, foreign pictures and addresses that run code, headings in h2 to h4."""
    cleaned = Cleaned(markdown.replace("\r\n", "\n").replace("\r", "\n"))
    if CONTROL.search(cleaned.text):
        cleaned.text = CONTROL.sub("", cleaned.text)
        cleaned.tell("invisible control characters")
    cleaned.text = _level_headings(cleaned)
    for rule in (_take_out_html, _take_out_links):
        cleaned.text = _outside_code(cleaned.text, partial(rule, cleaned))
    cleaned.text = cleaned.text.strip()
    return cleaned


def _level_headings(cleaned: Cleaned) -> str:
    lines = cleaned.text.split("\n")
    for token in reversed(
        [one for one in READER.parse(cleaned.text) if one.type == "heading_open" and one.map]
    ):
        first, after = token.map or (0, 0)
        if set(token.markup) <= {"#"}:
            level = LEVELS.get(int(token.tag[1]))
            if level:
                lines[first] = HASHES.sub(rf"\g<1>{'#' * level}", lines[first])
                cleaned.tell("headings of another level than ## to ####, which now are the nearest of these")
        elif after - first >= 2:
            level = 2
            lines[first:after] = [
                f"{'#' * level} {' '.join(line.strip() for line in lines[first : after - 1])}"
            ]
    return "\n".join(lines)


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """Apply ``change`` to everything but code, which is shown as it stands."""
    lines, done, begin = text.split("\n"), [], 0
    blocks = [tuple(token.map) for token in READER.parse(text) if token.type in CODE and token.map]
    for first, after in [*blocks, (len(lines), len(lines))]:
        if begin < first:
            done.append(_outside_spans("\n".join(lines[begin:first]), change))
        if first < after:
            done.append("\n".join(lines[first:after]))
        begin = max(begin, after)
    return "\n".join(done)


def _outside_spans(text: str, change: Callable[[str], str]) -> str:
    pieces, begin = [], 0
    for span in CODE_SPAN.finditer(text):
        pieces += [change(text[begin : span.start()]), span.group()]
        begin = span.end()
    return "".join([*pieces, change(text[begin:])])


def _take_out_html(cleaned: Cleaned, piece: str) -> str:
    rules = [
        (SCRIPT, "", "scripts, styles and embedded pages"),
        (COMMENT, "", "comments of HTML"),
        (BREAK, "  \n", "HTML tags; their text stays"),
        (TAG, "", "HTML tags; their text stays"),
    ]
    for pattern, instead, said in rules:
        if pattern.search(piece):
            piece = pattern.sub(instead, piece)
            cleaned.tell(said)
    return piece


def _take_out_links(cleaned: Cleaned, piece: str) -> str:
    def judge(found: re.Match[str]) -> str:
        is_picture, text, address = found[1], found[2], found[3]
        if is_picture:
            cleaned.tell("pictures within the text; the picture of a story comes from the library")
            return text
        if _is_harmless(address):
            return found.group()
        cleaned.tell(f"the address “{address[:40]}”, which could run code; its text stays")
        return text

    def judge_definition(found: re.Match[str]) -> str:
        if _is_harmless(found[1]):
            return found.group()
        cleaned.tell(f"the address “{found[1][:40]}”, which could run code; its text stays")
        return ""

    return DEFINITION.sub(judge_definition, LINK.sub(judge, piece))


def _is_harmless(address: str) -> bool:
    """Whether a browser that decodes entities and drops spaces sees an address of a known kind, or a local one."""
    bare = re.sub(r"[\s\x00-\x20\\]", "", unescape(address)).casefold()
    scheme = SCHEME.match(bare)
    return scheme is None or scheme.group() in SCHEMES

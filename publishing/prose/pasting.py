"""Text from a word processor or a web page, as Markdown: headings, emphasis, links, lists, quotations and tables."""

import re
from html.parser import HTMLParser

import nh3

KEPT = {
    *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "s", "a", "ul", "ol", "li"),
    *("blockquote", "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "span"),
}  # fmt: skip
HEADINGS = {"h1": "## ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "#### ", "h6": "#### "}
CELLS = {"td", "th"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~", "code": "`"}
BLOCKS = {"p", "div", "ul", "ol", "table", "tr", "pre", *HEADINGS}
SPECIAL = re.compile(r"([\\`*_\[\]])")
TAG_BEGINS = re.compile(r"<(?=[a-zA-Z/!?])")
LINE_STARTS = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s)")
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|400)", re.IGNORECASE)
ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)


def markdown_of(html: str) -> str:
    """Return foreign HTML as Markdown. What is not in the list of tags goes; its text stays."""
    harmless = nh3.clean(
        html,
        tags=KEPT,
        clean_content_tags={"script", "style", "title"},
        attributes={"a": {"href"}, "span": {"style"}, "b": {"style"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    writer = _Writer()
    writer.feed(harmless)
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Writes lines as it reads tags: ``prefix`` holds the quotation and list marks that a new line begins with."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self.lists: list[list[int | None]] = []
        self.quotes = 0
        self.open: list[str] = []
        self.ends: list[str] = []

    def text(self) -> str:
        lines = [line.rstrip() for line in self.lines]
        return re.sub(r"\n{3,}", "\n\n", re.sub(r"(\*\*|~~)\1", "", "\n".join(lines))).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ends.append(self._begin(tag, given))
        self.open.append(tag)
        if tag in ("br", "hr"):
            self.open.pop()
            self.ends.pop()

    def _begin(self, tag: str, given: dict[str, str]) -> str:
        """Write what opens ``tag``; return what closes it."""
        if tag in HEADINGS:
            self._paragraph(HEADINGS[tag])
        elif tag in ("td", "th"):
            self._put("" if self.lines[-1].endswith("| ") else "| ")
            return " "
        elif tag == "tr" and self.lines[-1].startswith("|"):
            self.lines.append("")
        elif tag == "li":
            self._item()
        elif tag in ("ul", "ol"):
            self.lists.append([1 if tag == "ol" else None])
        elif tag == "blockquote":
            self.quotes += 1
            self._paragraph()
        elif tag in BLOCKS:
            self._paragraph()
        elif tag == "br":
            self._put("  \n")
        elif tag == "hr":
            self._paragraph("---")
        else:
            return self._inline(tag, given)
        return ""

    def _inline(self, tag: str, given: dict[str, str]) -> str:
        style = given.get("style", "")
        if tag == "a" and given.get("href"):
            self._put("[")
            return f"]({given['href'].replace(' ', '%20').replace(')', '%29')})"
        mark = MARKS.get(tag, "")
        if tag == "b" and PLAIN.search(style):
            mark = ""  # the wrapper that a well-known word processor puts around everything
        if tag == "span":
            mark = ("**" if BOLD.search(style) else "") + ("*" if ITALIC.search(style) else "")
        self._put(mark)
        return mark[::-1]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        while self.open:
            opened, end = self.open.pop(), self.ends.pop()
            self._close(end)
            if opened in ("ul", "ol"):
                self.lists.pop()
            elif opened == "blockquote":
                self.quotes -= 1
            elif opened == "tr":
                self._end_row()
            if opened == tag:
                return

    def _close(self, end: str) -> None:
        """A mark stands next to its word: a space before it moves behind."""
        if not end:
            return
        line = self.lines[-1]
        bare = line.rstrip(" ")
        self.lines[-1] = bare + end + line[len(bare) :]

    def handle_data(self, text: str) -> None:
        if "pre" in self.open:
            self._put(text)
            return
        words = re.sub(r"\s+", " ", text.replace("\xa0", " "))
        if words == " " and not self.lines[-1].strip():
            return
        escaped = TAG_BEGINS.sub("&lt;", SPECIAL.sub(r"\\\1", words))
        if not self.lines[-1].strip(" >"):
            escaped = LINE_STARTS.sub(r"\1\\\2", escaped.lstrip())
        self._put(escaped)

    def _put(self, text: str) -> None:
        self.lines[-1] += text

    def _paragraph(self, mark: str = "") -> None:
        if CELLS & set(self.open) or (self.lists and not mark):
            return
        quote = "> " * self.quotes
        last = self.lines[-1]
        if last.strip(" >"):
            self.lines += [">" if self.quotes and last.startswith(">") else "", quote + mark]
        else:
            self.lines[-1] = quote + mark

    def _item(self) -> None:
        counter = self.lists[-1] if self.lists else [None]
        mark = "- " if counter[0] is None else f"{counter[0]}. "
        if counter[0] is not None:
            counter[0] += 1
        if len(self.lists) == 1 and mark in ("- ", "1. ") and not self.lines[-1].startswith(("- ", "1. ")):
            self.lines.append("")
        self.lines.append("> " * self.quotes + "   " * (len(self.lists) - 1) + mark)

    def _end_row(self) -> None:
        row = self.lines[-1].strip()
        if not row.startswith("|"):
            return
        self.lines[-1] = f"{row} |"
        is_first = not any(line.startswith("|") for line in self.lines[-3:-1])
        if is_first:
            self.lines.append("|" + " --- |" * row.count("| "))

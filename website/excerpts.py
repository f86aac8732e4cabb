"""The place in a text where a search found its words."""

import re
from dataclasses import dataclass

from publishing.folding import fold
from website.teasers import Teaser

BEFORE = 8
LENGTH = 34
TOKEN = re.compile(r"\S*\w\S*")  # Markdown's marks stand alone and say nothing


@dataclass(slots=True)
class Hit:
    """One found page, and the piece of its text that was searched for."""

    kind_name: str
    teaser: Teaser
    excerpt: list[tuple[str, bool]]


def excerpt(text: str, words: str) -> list[tuple[str, bool]]:
    """Cut ``text`` around the first of ``words`` and return (piece, whether it was searched for) in order."""
    wanted = fold(words).split()
    tokens = TOKEN.findall(text)
    matches = [_is_wanted(token, wanted) for token in tokens]
    first = matches.index(True) if True in matches else 0
    start = max(0, first - BEFORE)
    pieces = [
        (f"{token} ", is_match)
        for token, is_match in zip(
            tokens[start : start + LENGTH], matches[start : start + LENGTH], strict=True
        )
    ]
    opening = [("… ", False)] if start else []
    ending = [("…", False)] if start + LENGTH < len(tokens) else []
    return opening + pieces + ending


def _is_wanted(token: str, wanted: list[str]) -> bool:
    folded = fold(token)
    return any(word in folded for word in wanted)

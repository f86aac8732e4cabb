"""Old and new of one text, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

KEPT, REMOVED, ADDED, FOLDED = "kept", "removed", "added", "folded"
WORD = re.compile(r"\S+\s*|\s+")
SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))*[.!?\n]*\s*")
# Comparing words costs the square of their number; a longer text is compared by its sentences.
MANY_WORDS = 3000
# What did not change is shown for so many words beside what did; the rest of a long run is folded.
WORDS_AROUND = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words; ``kind`` says whether both texts have it, or only the old or the new one."""

    text: str
    kind: str

    @property
    def is_kept(self) -> bool:
        return self.kind == KEPT

    @property
    def length(self) -> int:
        return len(self.text.split())


def segments(old: str, new: str) -> list[Segment]:
    """Return old and new in one text, in reading order: what was removed before what stands in its place."""
    before, after = WORD.findall(old), WORD.findall(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    head, tail = "".join(after[:start]), "".join(after[len(after) - end :])
    middle = _compared(before[start : len(before) - end], after[start : len(after) - end])
    runs = [(head, KEPT), *middle, (tail, KEPT)]
    return [Segment(text, kind) for text, kind in runs if text]


def folded(runs: list[Segment]) -> list[Segment]:
    """Return ``runs`` with the middle of long unchanged ones set apart as ``FOLDED``."""
    found: list[Segment] = []
    for number, run in enumerate(runs):
        words = WORD.findall(run.text)
        start = 0 if number == 0 else WORDS_AROUND
        end = len(words) - (0 if number == len(runs) - 1 else WORDS_AROUND)
        if run.kind != KEPT or end - start <= WORDS_AROUND:
            found.append(run)
            continue
        parts = ((words[:start], KEPT), (words[start:end], FOLDED), (words[end:], KEPT))
        found += [Segment("".join(some), kind) for some, kind in parts if some]
    return found


def _shared(before: list[str], after: list[str]) -> int:
    """How many words both begin with."""
    pairs = zip(before, after, strict=False)
    return next(
        (n for n, (one, other) in enumerate(pairs) if one.rstrip() != other.rstrip()),
        min(len(before), len(after)),
    )


def _compared(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    if max(len(before), len(after)) > MANY_WORDS:
        before, after = (SENTENCE.findall("".join(words)) for words in (before, after))
    one, other = ([word.rstrip() for word in words] for words in (before, after))
    for tag, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "".join(after[k:m]), KEPT
        else:
            yield "".join(before[i:j]), REMOVED
            yield "".join(after[k:m]), ADDED

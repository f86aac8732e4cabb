"""One skeleton for all spellings of a name, so that Ak Zhol, Aq Jol and Ак Жол find each other.

Fold: casefold, strip marks, and bring Latin transliterations and Russian and Kazakh Cyrillic to one set of letters.
"""

import re
import unicodedata

CYRILLIC = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "j",
        "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
        "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h",
        "һ": "h", "ц": "ts", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "і": "i", "ь": "", "э": "e",
        "ю": "iu", "я": "ia",
    }
)  # fmt: skip
LATIN = [
    ("shch", "s"), ("sch", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ch", "c"), ("sh", "s"), ("ng", "n"),
    ("ye", "e"), ("q", "k"), ("x", "h"), ("w", "u"), ("y", "i"), ("ı", "i"), ("'", ""), ("’", ""), ("ʼ", ""), ("`", ""),
]  # fmt: skip
WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return the skeleton of ``text``: folded words, single spaces between them."""
    letters = unicodedata.normalize("NFC", text.casefold()).translate(CYRILLIC)
    marked = unicodedata.normalize("NFKD", letters)
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))
    for spelled, skeleton in LATIN:
        plain = plain.replace(spelled, skeleton)
    return " ".join(WORD.findall(plain))

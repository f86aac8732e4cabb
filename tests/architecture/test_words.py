import re

from tests.architecture import tree

# Written in two halves, so that this file may hold them.
UNFINISHED = re.compile(r"\b(?:TO" "DO|FIX" "ME|XX" r"X|HA" r"CK)\b")
MACHINE = re.compile(r"(?<![\w./-])/(?:wo" "rk|ro" "ot|ho" r"me|Us" r"ers)/")
INDEX = re.compile(r"py" r"pi\.org|pythonhos" r"ted\.org")


def _lines_with(pattern, names=""):
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in tree.texts().items()
        if name.startswith(names)
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_nothing_is_left_for_later():
    assert _lines_with(UNFINISHED) == []


def test_no_path_of_one_machine_is_written_down():
    assert _lines_with(MACHINE) == []


def test_no_package_index_is_named():
    assert _lines_with(INDEX) == []


def test_no_requirement_file_holds_an_address():
    assert _lines_with(re.compile(r"://|--(?:extra-)?index-url|--find-links"), "requirements/") == []

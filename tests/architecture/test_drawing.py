import re

import pytest

from tests.architecture import drawn_moves, tree

PAGES = [name for name in tree.texts() if name.startswith("docs/") and name.endswith(".md")]


def test_drawing_of_the_stack_shows_the_layers_of_the_contract():
    drawing = re.search(r"```stack\n(.*?)```", tree.texts()["docs/architecture.md"], re.DOTALL).group(1)
    layers = [re.split(r"\s{2,}", line)[0] for line in drawing.splitlines()]

    assert layers == [" | ".join(layer) for layer in tree.LAYERS]


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_files_that_a_page_names_exist(page):
    folders = "|".join(folder for folder in tree.FOLDERS if not folder.startswith("."))
    named = re.findall(rf"`((?:{folders})/[\w./-]*)`", tree.texts().get(page, ""))

    assert [name for name in named if not (tree.ROOT / name).exists()] == []


def test_drawing_and_table_of_the_moves_are_those_of_the_product():
    page = tree.texts()["docs/decisions/workflow.md"]

    assert drawn_moves.drawing() in page
    assert drawn_moves.table() in page

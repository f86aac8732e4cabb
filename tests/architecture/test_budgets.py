import ast

from tests.architecture import tree

LINES_OF_A_MODULE = 250
LINES_OF_A_FUNCTION = 40
LINES_OF_A_TEMPLATE = 80

# What is exempt, and why: how the name of a file begins, or of a function as file:name.
EXEMPT: dict[str, str] = {
    "tests/factories.py": "one dull builder for each model, side by side",
    "tests/records/test_document_contracts": "a contract is one whole document, written out",
}


def _functions():
    for name, module in tree.modules().items():
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.name}", node.end_lineno - node.lineno + 1


def _over(budget, lengths):
    return {
        name: length for name, length in lengths if length > budget and not name.startswith(tuple(EXEMPT))
    }


def test_modules_are_short():
    lengths = ((name, tree.texts()[name].count("\n")) for name in tree.modules())

    assert _over(LINES_OF_A_MODULE, lengths) == {}


def test_functions_are_short():
    assert _over(LINES_OF_A_FUNCTION, _functions()) == {}


def test_templates_are_short():
    lengths = ((name, text.count("\n")) for name, text in tree.templates().items())

    assert _over(LINES_OF_A_TEMPLATE, lengths) == {}


def test_every_exemption_is_needed_and_says_why():
    known = [*tree.modules(), *tree.templates(), *dict(_functions())]

    assert [begin for begin in EXEMPT if not any(name.startswith(begin) for name in known)] == []
    assert all(EXEMPT.values())

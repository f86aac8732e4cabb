import ast
import re
from collections.abc import Iterator
from pathlib import Path

import django

from tests.architecture import tree

FORBIDDEN = {
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "event handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script in an address": re.compile(r"javascript:", re.IGNORECASE),
}
NAMED_IN_TEMPLATE = re.compile(r"{%\s*(?:extends|include)\s+\"([^\"]+)\"")
TAG = re.compile(r"{%-?\s*(\w+)")
FILTER = re.compile(r"\|(\w+)")
WORD = r"\w+"
RENDERED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def _texts_with_holes(module: ast.Module) -> Iterator[str]:
    """Yield the module's texts as patterns; a hole in one may hold any word that the module itself writes."""
    texts = [
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    hole = f"(?:{'|'.join(text for text in texts if re.fullmatch(WORD, text))})"
    yield from map(re.escape, texts)
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                re.escape(part.value) if isinstance(part, ast.Constant) else hole for part in node.values
            )


def _shadows_a_template_of_django(name: str) -> bool:
    contrib = Path(django.__file__).parent / "contrib"
    return any((templates / name).exists() for templates in contrib.glob("*/templates"))


def _registered(decorators: tuple[str, ...]) -> Iterator[str]:
    for name, module in tree.product().items():
        if "/templatetags/" not in name:
            continue
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef) and any(
                tree.dotted(d.func if isinstance(d, ast.Call) else d).endswith(decorators)
                for d in node.decorator_list
            ):
                yield node.name
            elif isinstance(node, ast.Call) and tree.dotted(node.func).endswith(decorators) and node.args[1:]:
                yield node.args[0].value


def test_templates_hold_no_inline_script_style_or_handler():
    found = [
        f"{name}: {what}"
        for name, text in tree.templates().items()
        for what, pattern in FORBIDDEN.items()
        if pattern.search(text)
    ]

    assert found == []


def test_no_template_is_unused():
    named = {other for text in tree.templates().values() for other in NAMED_IN_TEMPLATE.findall(text)}
    patterns = {
        text for module in tree.product().values() for text in _texts_with_holes(module) if r"\." in text
    }
    unused = [
        name
        for name in tree.templates()
        if name not in named | RENDERED_BY_DJANGO
        and not any(re.fullmatch(pattern, name) for pattern in patterns)
        and not _shadows_a_template_of_django(name)
    ]

    assert unused == []


def test_every_template_that_is_named_exists():
    named = {
        (name, other)
        for name, text in tree.templates().items()
        for other in NAMED_IN_TEMPLATE.findall(text)
        if not other.startswith("admin/")
    }

    assert [f"{name} names {other}" for name, other in sorted(named) if other not in tree.templates()] == []


def test_no_tag_and_no_filter_is_unused():
    tags = {tag for text in tree.templates().values() for tag in TAG.findall(text)}
    filters = {name for text in tree.templates().values() for name in FILTER.findall(text)}

    assert sorted(set(_registered((".simple_tag", ".inclusion_tag", ".simple_block_tag"))) - tags) == []
    assert sorted(set(_registered((".filter",))) - filters) == []


def test_template_takes_from_its_own_folder_and_the_components():
    strays = [
        f"{name} takes {other}"
        for name, text in tree.templates().items()
        for other in NAMED_IN_TEMPLATE.findall(text)
        if "/" in other and not other.startswith((f"{name.rpartition('/')[0]}/", "components/", "admin/"))
    ]

    assert strays == []

"""The repository as the architecture tests see it. The stack is read from pyproject.toml and written nowhere else."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.apps import apps
from django.db.models import Model

ROOT = Path(__file__).resolve().parents[2]
_LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
_CONTRACTS = {contract["type"]: contract for contract in _LINTER["contracts"]}

LAYERS = [tuple(app.strip() for app in layer.split("|")) for layer in _CONTRACTS["layers"]["layers"]]
APPS = [app for layer in LAYERS for app in layer]
HEIGHT = {app: height for height, layer in enumerate(reversed(LAYERS)) for app in layer}
LINTED_PACKAGES = _LINTER["root_packages"]
FACES = _CONTRACTS["forbidden"]["source_modules"]
RECORD_APPS = _CONTRACTS["forbidden"]["forbidden_modules"]

FOLDERS = [
    *APPS,
    "templates",
    "static",
    "fixtures",
    "tests",
    "docs",
    "benchmarks",
    "scripts",
    "requirements",
    ".ci",
]
TEXTS = {
    ".py",
    ".html",
    ".css",
    ".js",
    ".svg",
    ".txt",
    ".in",
    ".xml",
    ".toml",
    ".md",
    ".json",
    ".yaml",
    ".yml",
    "",
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def texts() -> dict[str, str]:
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    paths += [path for path in ROOT.iterdir() if not path.name.startswith(".")]
    return {
        name_of(path): path.read_text()
        for path in sorted(paths)
        if path.is_file() and path.suffix in TEXTS and "__pycache__" not in path.parts
    }


@cache
def modules() -> dict[str, ast.Module]:
    return {
        name: ast.parse(text)
        for name, text in texts().items()
        if name.endswith(".py") and "/migrations/" not in name
    }


@cache
def product() -> dict[str, ast.Module]:
    return {
        name: tree
        for name, tree in modules().items()
        if name.split("/")[0] in {*APPS, "scripts", "manage.py"}
    }


@cache
def templates() -> dict[str, str]:
    return {
        name.partition("templates/")[2]: text
        for name, text in texts().items()
        if "templates/" in name and name.split("/")[0] in {*APPS, "templates"}
    }


def models() -> Iterator[type[Model]]:
    return (model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in APPS)


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def used(tree: ast.Module) -> set[str]:
    return {*imported(tree), *(dotted(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute))}

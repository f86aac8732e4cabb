import pytest

from tests.architecture import tree

ROOMS = {
    "__init__.py",
    "apps.py",
    "migrations",
    "choices.py",
    "querysets.py",
    "models.py",
    "models",
    "documents.py",
    "documents",
    "checks.py",
    "checks",
    "actions.py",
    "admin.py",
    "admin",
    "importers.py",
    "disputes",  # a rule that models, documents and checks share: when two claims of one measure disagree
}
NAMELESS = {"util", "utils", "helper", "helpers", "misc", "common", "base", "manager", "managers", "data"}


@pytest.mark.parametrize("app", tree.RECORD_APPS)
def test_record_app_has_no_room_but_the_named_ones(app):
    found = {path.name for path in (tree.ROOT / app).iterdir()} - {"__pycache__"}

    assert found - ROOMS == set()


@pytest.mark.parametrize("app", tree.RECORD_APPS)
@pytest.mark.parametrize("room", ["models", "documents", "checks", "admin"])
def test_room_is_a_file_or_a_folder(app, room):
    assert not ((tree.ROOT / app / room).exists() and (tree.ROOT / app / f"{room}.py").exists())


def test_no_module_has_a_name_that_says_nothing():
    parts = {name: name.removesuffix(".py").split("/") for name in tree.modules()}

    assert [name for name in parts if NAMELESS & set(parts[name])] == []

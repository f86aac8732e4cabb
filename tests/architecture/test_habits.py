import ast

from tests.architecture import tree

CLOCKS = {
    "timezone.now",
    "timezone.localdate",
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
}
EDGE = {"views", "views.py", "admin", "admin.py", "management", "middleware.py"}
ALSO_EDGE = {
    "feed/doors.py": "the outermost layer of every view of the feed",
    "publishing/models/record.py": "the default of a column, so that a fixture need not say when it was written",
}

READS_ENVIRONMENT = {
    "elections_site/settings.py": "the one file that reads it",
    "manage.py": "names the settings module",
    "elections_site/wsgi.py": "names the settings module",
    "scripts/bootstrap.py": "runs before Django is installed",
}


def _is_at_the_edge(name):
    return name in ALSO_EDGE or bool(EDGE & set(name.split("/")))


def test_clock_stays_at_the_edge():
    inside = [
        f"{name}: {call}"
        for name, module in tree.product().items()
        if not _is_at_the_edge(name)
        for call in sorted(tree.used(module) & CLOCKS)
    ]

    assert inside == []


def test_one_file_reads_the_environment():
    readers = {
        name
        for name, module in tree.product().items()
        if any(word.split(".")[0] == "environ" for word in tree.imported(module))
        or tree.used(module) & {"os.environ", "os.getenv", "os.environb"}
    }

    assert readers - set(READS_ENVIRONMENT) == set()


def test_our_own_logic_uses_no_signals():
    listening = {
        name: sorted(
            word for word in tree.imported(module) if "signals" in word.split(".") or "dispatch" in word
        )
        for name, module in tree.product().items()
    }

    assert {name: words for name, words in listening.items() if words} == {}


def test_no_model_orders_its_lists_unasked():
    assert [model._meta.label for model in tree.models() if model._meta.ordering] == []


def test_no_manager_hides_rows():
    hiding = [
        f"{model._meta.label}.{manager.name}"
        for model in tree.models()
        for manager in (*model._meta.managers, model._base_manager)
        if manager.get_queryset().query.where
    ]

    assert hiding == []


def test_verbs_that_write_take_actor_and_instant_by_name():
    careless = []
    for name, module in tree.product().items():
        if not name.endswith("/actions.py"):
            continue
        for verb in (node for node in module.body if isinstance(node, ast.FunctionDef)):
            named = {argument.arg for argument in verb.args.kwonlyargs}
            if not verb.name.startswith("_") and not {"by", "at"} <= named:
                careless.append(f"{name}:{verb.name}")

    assert careless == []


def test_names_of_tests_say_it_without_a_docstring():
    wordy = [
        f"{name}:{node.name}"
        for name, module in tree.modules().items()
        if name.startswith("tests/")
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and ast.get_docstring(node)
    ]

    assert wordy == []

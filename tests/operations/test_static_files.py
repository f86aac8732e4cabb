import re

from django.core.management import call_command


def test_a_script_imports_the_version_that_it_was_released_with(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "elections_site.static_files.HashedFiles"}
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    released = next(path for path in tmp_path.glob("desk/combobox.*.js"))
    imported = re.search(r'from "\./(option_list\.[0-9a-f]+\.js)"', released.read_text())
    assert imported
    assert (tmp_path / "desk" / imported[1]).exists()

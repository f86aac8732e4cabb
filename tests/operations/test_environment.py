"""What the settings make of an environment, each read by a process of its own."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOWN = "from django.conf import settings as s; print({})"


def run(tmp_path, *arguments, **environment):
    return subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "elections_site.settings"}
        | {"DATA_DIR": str(tmp_path / "data")}
        | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def shown(tmp_path, expression, **environment):
    return run(tmp_path, "-c", SHOWN.format(expression), **environment).stdout.strip()


def test_production_settings_pass_the_deployment_checks(tmp_path):
    result = run(tmp_path, "-W", "error", "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert result.returncode == 0, result.stderr


def test_the_generated_secret_is_kept_and_private(tmp_path):
    first = shown(tmp_path, "s.SECRET_KEY")
    second = shown(tmp_path, "s.SECRET_KEY")

    assert first == second
    assert len(first) > 50
    assert stat.S_IMODE((tmp_path / "data/secret_key").stat().st_mode) == 0o600


def test_a_folder_that_is_made_is_private_and_one_that_is_there_is_left_alone(tmp_path):
    shown(tmp_path, "s.SECRET_KEY")
    made = stat.S_IMODE((tmp_path / "data").stat().st_mode)
    (tmp_path / "data/secret_key").unlink()
    (tmp_path / "data").chmod(0o750)
    shown(tmp_path, "s.SECRET_KEY")

    assert made == 0o700
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o750


def test_plain_http_answers_to_no_public_name(tmp_path):
    hosts = shown(tmp_path, "s.ALLOWED_HOSTS", LOOPBACK_HTTP="1", ALLOWED_HOSTS="example.org")

    assert hosts == "['localhost', '127.0.0.1', '[::1]']"


@pytest.mark.parametrize(
    ("host", "more"),
    [
        ("127.0.0.2", ["127.0.0.2"]),
        ("127.0.0.1", []),
        ("0.0.0.0", []),  # noqa: S104 -- it is what must not be let in
        ("192.0.2.1", []),
        ("127.example.org", []),
        ("", []),
    ],
)
def test_plain_http_answers_to_the_loopback_address_that_it_listens_at(tmp_path, host, more):
    hosts = shown(tmp_path, "s.ALLOWED_HOSTS", LOOPBACK_HTTP="1", HOST=host)

    assert hosts == str(["localhost", "127.0.0.1", "[::1]", *more])


@pytest.mark.parametrize(
    ("url", "backend"),
    [
        ("sqlite:////tmp/x", "sqlite3"),
        ("postgres://u@h/d", "postgresql"),
        ("postgresql://u@h/d", "postgresql"),
    ],
)
def test_the_engine_is_chosen_by_the_database_url(tmp_path, url, backend):
    engine = shown(tmp_path, "s.DATABASES['default']['ENGINE']", DATABASE_URL=url)

    assert engine == f"django.db.backends.{backend}"

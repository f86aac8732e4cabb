"""`CACHE_URL` in a process of its own, because settings read the environment once."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REMEMBER = """
import django
django.setup()
from django.core.cache import cache
cache.set("tests-of-ballot-desk", "kept", 5)
print(type(cache._connections["default"]).__name__, cache.get("tests-of-ballot-desk"))
cache.delete("tests-of-ballot-desk")
"""


def redis_is_up() -> bool:
    with socket.socket() as attempt:
        attempt.settimeout(1)
        return attempt.connect_ex(("127.0.0.1", 6379)) == 0


@pytest.mark.parametrize(
    ("url", "backend"),
    [
        ("locmemcache://", "LocMemCache"),
        pytest.param(
            "redis://127.0.0.1:6379/15",
            "RedisCache",
            marks=pytest.mark.skipif(not redis_is_up(), reason="no Redis on its port"),
        ),
    ],
)
def test_the_address_alone_chooses_the_cache(tmp_path, url, backend):
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "elections_site.settings",
        "DATA_DIR": str(tmp_path),
        "CACHE_URL": url,
    }

    told = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", REMEMBER],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.split() == [backend, "kept"]

"""`make run` as somebody meets it: a process that prepares an empty folder, serves, and stops when it is told to."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 120


class Site:
    """One start of the site in a folder of its own."""

    def __init__(self, folder: Path, **environment: str):
        self.port = free_port()
        self.at = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(  # noqa: S603 -- our own words
            [sys.executable, "manage.py", "start", "--port", str(self.port)],
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "DATA_DIR": str(folder),
                "LOOPBACK_HTTP": "1",
                "WEB_WORKERS": "1",
            }
            | environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait(self) -> "Site":
        for _ in range(PATIENCE * 5):
            try:
                urlopen(f"{self.at}/health/ready").close()
            except (URLError, ConnectionError):
                assert self.process.poll() is None, self.process.stdout.read()
                time.sleep(0.2)
            else:
                return self
        raise TimeoutError(f"Nothing answers at {self.at}.")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> str:
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return said


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def start(tmp_path):
    sites = []

    def started(**environment: str) -> Site:
        sites.append(Site(tmp_path, **environment))
        return sites[-1].wait()

    yield started
    for site in sites:
        site.process.kill()


def test_a_first_start_fills_the_site_and_a_second_keeps_it(start, tmp_path):
    first = start()
    with urlopen(f"{first.at}/elections/") as page:
        listed = page.read()
    said_first = first.stop()
    second = start(DEMO_PASSWORD="given by hand")
    said_second = second.stop(signal.SIGINT)

    assert b'href="/elections/kz-' in listed
    assert "(generated now, and shown only this once)" in said_first
    assert "given by hand" not in said_second
    assert "loaded" not in said_second
    assert (first.process.returncode, second.process.returncode) == (0, 0)
    assert {path.name for path in tmp_path.iterdir()} >= {"db.sqlite3", "secret_key", "static"}

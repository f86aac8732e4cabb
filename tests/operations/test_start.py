"""`make run` as somebody meets it: a process that prepares an empty folder, serves, and stops when it is told to."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPResponse
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
        self.host = environment.get("HOST", "127.0.0.1")
        self.at = f"http://{self.host}:{self.port}"
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
            stderr=subprocess.PIPE,
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

    def ask(self, target: str) -> tuple[int, str, bytes]:
        """Send the request line as it is; no client's own limit or patience is in the way."""
        with socket.create_connection((self.host, self.port), timeout=20) as connection:
            head = f"GET {target} HTTP/1.1\r\nHost: {self.host}\r\nConnection: close\r\n\r\n"
            connection.sendall(head.encode())
            answer = HTTPResponse(connection)
            answer.begin()
            return answer.status, answer.headers.get_content_type(), answer.read()

    def children(self) -> list[int]:
        """Its processes, the oldest first: the worker begins before the server does."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return sorted(int(number) for listed in threads for number in listed.read_text().split())

    def stop(self, how: signal.Signals = signal.SIGTERM) -> str:
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return said


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A site that listens at another of this machine's own addresses."""
    site = Site(tmp_path_factory.mktemp("running"), HOST="127.0.0.2")
    yield site.wait()
    site.stop()


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


FACES = [("/", "text/html"), ("/api/v1/", "application/problem+json")]


@pytest.mark.skipif(sys.platform != "linux", reason="others have to be told of 127.0.0.2 first")
class TestRunning:
    @pytest.mark.parametrize(("face", "media_type"), FACES)
    def test_the_address_that_was_asked_for_answers_by_its_number(self, running, face, media_type):
        status, _media_type, _body = running.ask(face)

        assert status == 200

    @pytest.mark.parametrize(("face", "media_type"), FACES)
    def test_a_query_of_60_kilobytes_is_refused_in_the_format_of_the_face(self, running, face, media_type):
        status, given, body = running.ask(f"{face}?q={'x' * 60_000}")

        assert (status, given) == (414, media_type)
        assert b"longer than this site reads" in body

    @pytest.mark.parametrize("length", [100_000, 10_000_000])
    @pytest.mark.parametrize(("face", "media_type"), FACES)
    def test_the_server_itself_refuses_what_is_longer_still(self, running, face, media_type, length):
        status, _media_type, body = running.ask(f"{face}?q={'x' * length}")

        assert (status, body) == (414, b"")

    def test_a_worker_that_dies_is_started_again(self, running):
        before = running.children()

        os.kill(before[0], signal.SIGKILL)

        for _ in range(PATIENCE * 5):
            if len(set(running.children()) - {before[0]}) == len(before):
                break
            time.sleep(0.2)
        assert set(before[1:]) < set(running.children())


UNUSABLE = {
    "a folder": ({"DATA_DIR": "{file}/data"}, "error: DATA_DIR cannot be written: {file}/data"),
    "a folder, with a secret given": (
        {"DATA_DIR": "{file}/data", "SECRET_KEY": "x" * 60},
        "error: DATA_DIR cannot be written: {file}/data",
    ),
    "a database that is down": (
        {"DATABASE_URL": "postgres://desk:secret@127.0.0.1:1/desk"},
        "error: the database does not answer: connection failed",
    ),
    "a database that is none": (
        {"DATABASE_URL": "sqlite:///{file}"},
        "error: the database does not answer: file is not a database",
    ),
}


@pytest.mark.parametrize(("environment", "sentence"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path, environment, sentence):
    file = tmp_path / "file"
    file.write_text("This is neither a folder nor a database. " * 100)
    site = Site(tmp_path, **{name: value.format(file=file) for name, value in environment.items()})

    said, complaint = site.process.communicate(timeout=PATIENCE)

    assert (site.process.returncode, said) == (1, "")
    assert complaint.startswith(sentence.format(file=file))
    assert complaint.count("\n") == 1
    assert "secret" not in complaint

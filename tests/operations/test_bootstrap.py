import runpy
import socket
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bootstrap():
    return runpy.run_path(str(ROOT / "scripts/bootstrap.py"))


def test_a_port_that_is_taken_is_said_in_one_sentence(bootstrap):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        with pytest.raises(SystemExit, match=rf"^error: Port {port} on 127\.0\.0\.1 cannot be used"):
            bootstrap["main"](["--address", "127.0.0.1", port])


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1"])
def test_a_port_that_is_none_is_said_in_one_sentence(bootstrap, port):
    with pytest.raises(SystemExit, match=r"^error: PORT is"):
        bootstrap["main"](["--address", "127.0.0.1", port])


def test_a_python_that_is_too_old_is_said_in_one_sentence(bootstrap, monkeypatch):
    monkeypatch.setattr("sys.version_info", (3, 9, 2))

    with pytest.raises(SystemExit, match=r"^error: Python 3\.11 or newer is needed, but this is 3\.9"):
        bootstrap["main"](["run"])


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_requirements_are_hashed_and_name_no_index(path):
    lines = path.read_text().splitlines()

    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert all("==" in pin and pin.endswith("\\") for pin in pins)
    assert not [line for line in lines if "://" in line or "--find-links" in line]

"""Make .venv hold the pinned requirements. It runs on whatever Python is there, so it imports no library.

    python3 scripts/bootstrap.py run|test|check|browser ... [--address HOST PORT]

With --address the address is tried first: a port that is taken should be found out before the installation.
"""

import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "bin", "python")
LOG = os.path.join(VENV, "install.log")
CONTAINED = {"run": [], "test": ["run"], "check": ["test", "run"], "browser": []}


def fail(sentence):
    sys.exit(f"error: {sentence}")


def require_python():
    if sys.version_info < NEEDED:
        found = f"{sys.version_info[0]}.{sys.version_info[1]}"
        fail(f"Python 3.11 or newer is needed, but this is {found}; name a newer one with PYTHON=python3.12.")


def require_address(host, port):
    if not port.isdigit() or not 0 < int(port) < 65536:
        fail(f"PORT is {port!r} and has to be a number from 1 to 65535.")
    try:
        found = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = min(found, key=lambda entry: entry[0] != socket.AF_INET)
        with socket.socket(family, kind, protocol) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            attempt.bind(address)
    except socket.gaierror:
        fail(f"HOST is {host!r}, which is no address of this machine.")
    except OSError as reason:
        fail(f"Port {port} on {host} cannot be used ({reason.strerror}); choose another, as in PORT=8001.")


def path_of(name):
    return os.path.join(ROOT, "requirements", f"{name}.txt")


def stamp_of(name):
    return os.path.join(VENV, f"installed-{name}")


def digest(name):
    with open(path_of(name), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def is_installed(name):
    if not os.path.exists(VENV_PYTHON) or not os.path.exists(stamp_of(name)):
        return False
    with open(stamp_of(name)) as file:
        return file.read() == digest(name)


def ways_to_install(names):
    """Pairs of commands that make the environment and fill it, the quickest first."""
    files = [word for name in names for word in ("-r", path_of(name))]
    # The files name every package, so there is nothing to resolve; modules are compiled when they are first used.
    install = ["install", "--quiet", "--no-deps", "--no-compile", "--require-hashes", *files]
    pip = ["-m", "pip", "--disable-pip-version-check", "--no-input"]
    venv = [sys.executable, "-m", "venv"]
    uv = shutil.which("uv")
    if uv:
        fill = [
            uv,
            "pip",
            "install",
            "--quiet",
            "--python",
            VENV_PYTHON,
            "--no-deps",
            "--require-hashes",
            *files,
        ]
        yield [uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, VENV], fill
    if importlib.util.find_spec("pip"):
        yield [*venv, "--without-pip", VENV], [sys.executable, *pip, "--python", VENV_PYTHON, *install]
    if importlib.util.find_spec("ensurepip"):
        yield [*venv, VENV], [VENV_PYTHON, *pip, *install]


def succeeds(command):
    with open(LOG, "a") as log:
        return subprocess.call(command, cwd=ROOT, stdout=log, stderr=log) == 0  # noqa: S603 -- our own words


def install(names):
    ways = list(ways_to_install(names))
    if not ways:
        fail("This Python makes no virtual environments; install the package python3-venv and try again.")
    os.makedirs(VENV, exist_ok=True)
    print("Installing the pinned requirements into .venv; this happens once ...", file=sys.stderr)
    if not any(succeeds(create) and succeeds(fill) for create, fill in ways):
        fail(f"The installation failed: {last_line()} (more in .venv/install.log); mend that and try again.")
    for contained in {part for name in names for part in [name, *CONTAINED[name]]}:
        with open(stamp_of(contained), "w") as file:
            file.write(digest(contained))


def last_line():
    with open(LOG) as log:
        lines = [line.strip() for line in log if line.strip()]
    return lines[-1].replace("ERROR: ", "") if lines else "no reason was given"


def main(arguments):
    require_python()
    if "--address" in arguments:
        at = arguments.index("--address")
        require_address(*arguments[at + 1 : at + 3])
        del arguments[at : at + 3]
    missing = [name for name in arguments if not is_installed(name)]
    if missing:
        install(missing)


if __name__ == "__main__":
    main(sys.argv[1:])

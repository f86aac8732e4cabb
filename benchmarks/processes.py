"""The variants as processes, asked in turn: in-process workers, or granian servers over HTTP."""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.cpu import ServerCpu
from benchmarks.variants import ROOT, Variant, environment
from benchmarks.worker import require

STARTED_WITHIN = 60
ANSWERED_WITHIN = 300
MOST_REQUESTS = 20_000


class Worker:
    """One variant behind pipes; see ``benchmarks.worker``."""

    def __init__(self, variant: Variant, place: Path) -> None:
        self.variant = variant
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(variant, place),
            cwd=ROOT,
            text=True,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.orders, self.answers = self.process.stdin, self.process.stdout

    def ask(self, verb: str, **order: Any) -> dict[str, Any]:
        self.orders.write(json.dumps({"verb": verb} | order) + "\n")
        self.orders.flush()
        answer = self.answers.readline()
        if not answer:
            raise SystemExit(f"The {self.variant.name} worker ended; its message stands above.")
        return json.loads(answer)

    def fetch(self, address: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
        """Status, headers and body. Ends the run where the answer is neither 200 nor 304."""
        answer = self.ask("fetch", address=address, headers=headers or {})
        if answer["status"] not in (200, 304):
            raise SystemExit(
                f"{self.variant.name} answered {answer['status']} at {address}: {answer['body'][:300]}"
            )
        return answer

    def etag(self, address: str) -> str:
        return self.fetch(address)["headers"]["ETag"]

    def run(
        self, addresses: list[str], headers: dict[str, str], *, cold: bool, seconds: float | None
    ) -> dict:
        return self.ask("run", addresses=addresses, headers=headers, cold=cold, seconds=seconds)

    def close(self) -> None:
        self.orders.close()
        self.process.wait(timeout=20)


class Server:
    """One variant behind granian, one worker with one blocking thread, on a port of this machine."""

    def __init__(self, variant: Variant, place: Path) -> None:
        self.variant = variant
        self.port = free_port()
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "granian", "elections_site.wsgi:application"),
                *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)),
                *("--workers", "1", "--blocking-threads", "1", "--log-level", "warning"),
            ],
            env=environment(variant, place),
            cwd=ROOT,
        )
        self.cpu = ServerCpu(self.process.pid)
        self._wait()
        self.client = Client(self.port)

    def _wait(self) -> None:
        ends = time.monotonic() + STARTED_WITHIN
        while time.monotonic() < ends:
            try:
                Client(self.port).close()
                return
            except OSError:
                time.sleep(0.2)
        raise SystemExit(f"The {self.variant.name} server did not start within {STARTED_WITHIN} s.")

    def etag(self, address: str) -> str:
        _status, head, _body = self.client.get(address, {})
        return _value(head, "etag")

    def run(
        self, addresses: list[str], headers: dict[str, str], *, cold: bool, seconds: float | None
    ) -> dict:
        """As ``benchmarks.worker.run``; what is cold is so because each address comes once."""
        taken: list[float] = []
        if seconds and not cold:
            self.client.get(addresses[0], headers)
        before = self.cpu.seconds()
        ends = time.perf_counter() + seconds if seconds else None
        while len(taken) < MOST_REQUESTS:
            for address in addresses:
                began = time.perf_counter()
                status, _head, _body = self.client.get(address, headers)
                taken.append(time.perf_counter() - began)
                require(status, headers, address)
                if ends and time.perf_counter() >= ends:
                    break
            if cold or ends is None or time.perf_counter() >= ends:
                break
        return {"taken": taken, "cpu": self.cpu.seconds() - before}

    def close(self) -> None:
        self.client.close()
        self.process.terminate()
        self.process.wait(timeout=20)


class Client:
    """HTTP/1.1 with keep-alive over one socket, cheap enough not to be what is measured."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWERED_WITHIN)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, address: str, headers: dict[str, str]) -> tuple[int, bytes, bytes]:
        """Status, header lines and body."""
        lines = [f"GET {address} HTTP/1.1", "Host: 127.0.0.1", "Accept: */*"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._some()
        head, _, first = received.partition(b"\r\n\r\n")
        status = int(head[9:12])
        body = bytearray(first)
        length = 0 if status in (204, 304) else int(_value(head, "content-length"))
        while len(body) < length:
            body += self._some()
        return status, head, bytes(body)

    def _some(self) -> bytes:
        part = self.socket.recv(1 << 20)
        if not part:
            raise ConnectionError("The server closed the connection.")
        return part

    def close(self) -> None:
        self.socket.close()


def _value(head: bytes, name: str) -> str:
    """The value of a header; raises ``ConnectionError`` where the answer has none of that name."""
    for line in head.decode("latin-1").split("\r\n"):
        found, _, value = line.partition(":")
        if found.lower() == name:
            return value.strip()
    raise ConnectionError(f"The answer has no header {name}.")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

"""A process that holds one variant and answers requests without a network between.

It reads one JSON object a line from standard input and writes one back: {"fetch": …}, {"count": …} and {"run": …}.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any

import django


class Requests:
    """Calls the WSGI application as a server does."""

    def __init__(self) -> None:
        from django.core.wsgi import get_wsgi_application

        self.application = get_wsgi_application()
        self.status = ""
        self.headers: list[tuple[str, str]] = []

    def environ(self, address: str, headers: dict[str, str]) -> dict[str, Any]:
        path, _, query = address.partition("?")
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_ACCEPT": "*/*",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        } | {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}

    def start(
        self, status: str, headers: list[tuple[str, str]], exc_info: Any = None
    ) -> Callable[[bytes], Any]:
        self.status, self.headers = status, headers
        return lambda data: None

    def answer(self, address: str, headers: dict[str, str]) -> bytes:
        """The whole body; status and headers are kept until the next request."""
        response = self.application(self.environ(address, headers), self.start)
        try:
            return b"".join(response)
        finally:
            response.close()


def fetch(requests: Requests, address: str, headers: dict[str, str]) -> dict[str, Any]:
    body = requests.answer(address, headers)
    return {"status": int(requests.status[:3]), "headers": dict(requests.headers), "body": body.decode()}


def count(requests: Requests, address: str, headers: dict[str, str], *, cold: bool) -> dict[str, Any]:
    """How many queries and bytes the answer to one request takes."""
    from django.db import connection

    queries: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        queries.append(sql)
        return execute(sql, params, many, context)

    if not cold:
        requests.answer(address, headers)
    forget(cold)
    with connection.execute_wrapper(note):
        body = requests.answer(address, headers)
    return {"status": int(requests.status[:3]), "queries": len(queries), "bytes": len(body)}


def run(
    requests: Requests, addresses: list[str], headers: dict[str, str], *, cold: bool, seconds: float | None
) -> dict[str, Any]:
    """Answer ``addresses`` one after the other, again and again for ``seconds``, or once each where that is None.

    With ``cold`` the finished answers are forgotten before each request, outside the time that is measured. Returns
    the seconds of each answer and the CPU seconds that this process spent on all of them.
    """
    taken: list[float] = []
    cpu = 0.0
    if seconds and not cold:
        requests.answer(addresses[0], headers)  # whoever repeats has asked before
    ends = time.perf_counter() + seconds if seconds else None
    gc.collect()
    while True:
        for address in addresses:
            forget(cold)
            began, cpu_began = time.perf_counter(), time.process_time()
            requests.answer(address, headers)
            cpu += time.process_time() - cpu_began
            taken.append(time.perf_counter() - began)
            require(int(requests.status[:3]), headers, address)
            if ends and time.perf_counter() >= ends:
                return {"taken": taken, "cpu": cpu}
        if ends is None:
            return {"taken": taken, "cpu": cpu}


def require(status: int, headers: dict[str, str], address: str) -> None:
    """End the run where an answer is not the one that is meant to be measured."""
    wanted = 304 if "If-None-Match" in headers else 200
    if status != wanted:
        raise SystemExit(f"{address} was answered with {status} instead of {wanted}.")


def forget(cold: bool) -> None:
    if cold:
        from publishing.versioned_responses import finished_answers

        finished_answers.clear()


def main() -> None:
    # Whatever Django logs to standard output must not mix with the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    django.setup()
    requests = Requests()
    verbs: dict[str, Callable[..., dict[str, Any]]] = {"fetch": fetch, "count": count, "run": run}
    for line in sys.stdin:
        order = json.loads(line)
        answers.write(json.dumps(verbs[order.pop("verb")](requests, **order)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()

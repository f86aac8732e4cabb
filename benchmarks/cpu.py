"""CPU time of processes that are not this one, as Linux counts it under /proc."""

import os
from pathlib import Path

PROC = Path("/proc")
NANOSECONDS = 1e9


def of_process(pid: int) -> float:
    """CPU seconds of all living threads of ``pid``; 0 where it is gone or may not be read."""
    total = 0
    try:
        for task in (PROC / str(pid) / "task").iterdir():
            total += int((task / "schedstat").read_text().split()[0])
    except (OSError, ValueError):
        return total / NANOSECONDS
    return total / NANOSECONDS


def children(pid: int) -> list[int]:
    """The processes that ``pid`` has started, and theirs."""
    found: list[int] = []
    try:
        for task in (PROC / str(pid) / "task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    except OSError:
        return found
    return found + [deeper for child in found for deeper in children(child)]


class ServerCpu:
    """CPU of a server with its worker processes."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def seconds(self) -> float:
        return sum(of_process(pid) for pid in (self.pid, *children(self.pid)))


class DatabaseCpu:
    """CPU of the PostgreSQL backends that serve connections of a given name; 0 on SQLite, which has none."""

    def __init__(self, database_url: str) -> None:
        self.connection = None
        if database_url.startswith("postgres"):
            import psycopg

            self.connection = psycopg.connect(database_url, autocommit=True)

    def seconds(self, application_name: str) -> float:
        """So far, for all backends that are connected now."""
        return sum(of_process(pid) for pid in self._backends(application_name))

    def _backends(self, application_name: str) -> list[int]:
        if self.connection is None:
            return []
        rows = self.connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE application_name = %s ORDER BY pid", [application_name]
        ).fetchall()
        return [pid for (pid,) in rows]

    def is_readable(self) -> bool:
        """Whether the backends run on this machine and Linux lets us read their time."""
        if self.connection is None:
            return True
        return of_process(self.connection.info.backend_pid) > 0

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()


def cores() -> int:
    return os.cpu_count() or 1

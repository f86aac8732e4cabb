"""The processes of a started site: the server's, which answer readers, and the worker, which releases what is due.

They may be forked from one that has the site loaded or begin from nothing, so this module imports nothing of the site.
Each leaves the terminal's process group: Ctrl-C reaches the main process alone, which then stops the others in order.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module

import django
from django.core.management import call_command
from django.db import connections
from django.urls import get_resolver

PATIENCE = 10
PAUSE = 1


def load_site() -> None:
    """Make ready what forks then share, and let go of what they must not share."""
    import_module("elections_site.wsgi")
    get_resolver().url_patterns  # noqa: B018 -- reading it is what loads the views
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def pages() -> Callable:
    """What a process of the server answers with."""
    os.setpgrp()
    return import_module("elections_site.wsgi").application


def release_what_is_due() -> None:
    os.setpgrp()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    django.setup()
    call_command("worker")


@contextmanager
def worker() -> Iterator[None]:
    """Let the worker run for as long as the server does; one that dies is started again."""
    # Until the server minds it, a SIGTERM must not end this process without its child.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    ended = threading.Event()
    keeper = threading.Thread(target=_keep, args=(_started(), ended), name="worker's keeper")
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        keeper.join()


def _started() -> multiprocessing.Process:
    child = multiprocessing.Process(target=release_what_is_due, name="worker")
    child.start()
    return child


def _keep(child: multiprocessing.Process, ended: threading.Event) -> None:
    while not ended.wait(PAUSE):
        if not child.is_alive():
            child = _started()
    child.terminate()
    child.join(PATIENCE)
    if child.is_alive():
        child.kill()
        child.join()

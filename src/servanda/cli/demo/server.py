"""The web server of the demonstration: one worker with threads, on this machine only."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from typing import Any

from django.core.servers.basehttp import get_internal_wsgi_application
from gunicorn.app.base import BaseApplication

THREADS = 4
SECONDS_TO_FINISH = 1
"""For requests under way when the desk is closed."""
SECONDS_UNTIL_KILLED = 5


class Server(BaseApplication):
    """Serves the desk on a socket that is already open."""

    def __init__(self, listener: socket.socket, when_open: Callable[[], None]) -> None:
        self._listener = listener
        self._when_open = when_open
        super().__init__()

    def load_config(self) -> None:
        """The few settings that differ from gunicorn's own."""
        wanted: dict[str, Any] = {
            "bind": f"fd://{self._listener.fileno()}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "preload_app": True,
            "graceful_timeout": SECONDS_UNTIL_KILLED,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": lambda worker: signal.signal(signal.SIGTERM, worker.handle_quit),
            "worker_int": _leave_soon,
            "when_ready": lambda _arbiter: self._when_open(),
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The desk as the project names it, every page imported before the first visitor asks."""
        return get_internal_wsgi_application()


def _leave_soon(_worker: Any) -> None:
    """End the worker after a second at the latest; a thread waits longer for a browser that connected and is silent.

    What a request had not finished by then is undone by its transaction.
    """
    signal.signal(signal.SIGALRM, lambda _number, _frame: os._exit(0))
    signal.setitimer(signal.ITIMER_REAL, SECONDS_TO_FINISH)


def serve(listener: socket.socket, *, when_open: Callable[[], None]) -> None:
    """Serve until Ctrl-C or a request to terminate, then end the process with exit code 0."""
    Server(listener, when_open).run()

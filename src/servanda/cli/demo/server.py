"""The web server of the demonstration: one worker with threads, on this machine only."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

from django.core.servers.basehttp import get_internal_wsgi_application
from gunicorn.app.base import BaseApplication

THREADS = 4
SECONDS_TO_FINISH = 5


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
            "graceful_timeout": SECONDS_TO_FINISH,
            "loglevel": "warning",
            "control_socket_disable": True,
            "when_ready": lambda _arbiter: self._when_open(),
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The desk as the project names it, every page imported before the first visitor asks."""
        return get_internal_wsgi_application()


def serve(listener: socket.socket, *, when_open: Callable[[], None]) -> None:
    """Serve until Ctrl-C or a request to terminate, then end the process with exit code 0."""
    Server(listener, when_open).run()

"""`servanda demo`, as a process of its own with a home of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from servanda.cli.demo import _ctrl_c_counts

SERVANDA = Path(sys.executable).parent / "servanda"
pytestmark = pytest.mark.slow
SECONDS_TO_OPEN_AGAIN = 20
"""Two on a quiet machine; the machine of a whole suite is not quiet."""
SECONDS_TO_CLOSE = 4.5
"""Less than two on a quiet machine; a server that waits for its connections takes five more."""
OURS = ("SERVANDA_", "DATABASE_URL", "DJANGO_")


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found: int = probe.getsockname()[1]
        return found


def start(home: Path, port: int) -> subprocess.Popen[str]:
    """The demonstration, in a process group as a terminal would give it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return subprocess.Popen(
        [str(SERVANDA), "demo", "--port", str(port)],
        env={**environment, "SERVANDA_HOME": str(home), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@contextmanager
def opened(home: Path, port: int) -> Iterator[list[str]]:
    """The lines it prints until it is open; on leaving, Ctrl-C, and it must end well."""
    process = start(home, port)
    assert process.stdout is not None
    lines: list[str] = []
    try:
        for line in process.stdout:
            lines.append(line)
            if line.startswith("The desk is open"):
                break
        else:
            raise AssertionError("".join(lines))
        yield lines
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
        lines.append(rest)
        print(rest)  # noqa: T201  what the server said, shown where the test fails
    assert process.returncode == 0, rest
    assert "Traceback" not in rest


def page(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        text: str = answer.read().decode()
        return text


def people(home: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(home / "servanda.sqlite3")) as database:
        return database.execute("SELECT id, email FROM people_user ORDER BY id").fetchall()


def test_it_opens_a_desk_with_data_accounts_and_styles_and_opens_it_again(tmp_path: Path, port: int) -> None:
    with opened(tmp_path, port) as lines:
        text = "".join(lines)
        assert "103" in page(port, "/en/?on=2018-05-31")
        assert page(port, "/static/servanda/servanda.css")
        for role in ("staff", "president", "coordinator", "focal.point", "sponsorship", "auditor"):
            assert f"{role}@example.org" in text
        assert "second factor" in text
        link = next(line.strip() for line in lines if "/sign-in/link/" in line)
        assert page(port, link.removeprefix(f"http://127.0.0.1:{port}"))
    known = people(tmp_path)
    began = time.monotonic()
    with opened(tmp_path, port) as lines:
        assert time.monotonic() - began < SECONDS_TO_OPEN_AGAIN
        assert not any(line.startswith("Loading") for line in lines)
        assert people(tmp_path) == known


def test_connections_that_a_browser_keeps_open_do_not_hold_the_end_up(tmp_path: Path, port: int) -> None:
    asked, silent = socket.socket(), socket.socket()
    with asked, silent:
        with opened(tmp_path, port) as lines:
            asked.connect(("127.0.0.1", port))
            asked.sendall(b"GET /static/servanda/servanda.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert asked.recv(12) == b"HTTP/1.1 200"
            silent.connect(("127.0.0.1", port))
            time.sleep(0.3)
            began = time.monotonic()
        assert time.monotonic() - began < SECONDS_TO_CLOSE
    assert "ERROR" not in "".join(lines)


def test_a_port_in_use_is_told_before_anything_else_happens(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start(tmp_path / "home", port)
        told, _ = process.communicate(timeout=60)
    assert process.returncode == 2
    assert told.startswith(f"servanda: Port {port} of this machine cannot be used (Address already in use)")
    assert f"servanda demo --port {port + 1}, or make demo PORT={port + 1}." in told
    assert told.count("\n") == 1
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(("during", "seconds"), [("Setting up", 0.5), ("Loading", 0.3)])
def test_a_first_start_that_was_killed_is_taken_up_by_the_next(
    tmp_path: Path, port: int, during: str, seconds: float
) -> None:
    process = start(tmp_path, port)
    assert process.stdout is not None
    assert any(line.startswith(during) for line in process.stdout)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    with opened(tmp_path, port):
        assert "103" in page(port, "/en/?on=2018-05-31")
        assert len(people(tmp_path)) == 6


def test_ctrl_c_during_the_first_start_is_no_fault(tmp_path: Path, port: int) -> None:
    process = start(tmp_path, port)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("Setting up the desk in")
    os.killpg(process.pid, signal.SIGINT)
    try:
        told, _ = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 0, told
    assert "Traceback" not in told
    assert "The next start takes up where this one ended." in told


def swallowed() -> None:
    with contextlib.suppress(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_an_interruption_that_a_library_swallows_still_stops_the_start() -> None:
    with pytest.raises(KeyboardInterrupt), _ctrl_c_counts():
        swallowed()

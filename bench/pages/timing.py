"""How long a request takes: one worker, one visitor, over a socket of this machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path

from bench.pages.filling import something_changed

WARM_UP, REQUESTS, CHANGES = 10, 60, 5


@dataclass(frozen=True)
class Times:
    """Milliseconds, from the request sent to the last byte received."""

    first: float
    """The first request that the worker ever answers."""
    after_change: float
    """Median of the first ones after something was recorded."""
    processor_after_change: float
    """What the server computed for one of these, on average."""
    median: float
    ninth_decile: float
    processor: float
    """What the server computed for one request, on average; a busy machine disturbs it less than the rest."""
    kibibytes: float


def times(addresses: Sequence[str], cookie: str) -> Times:
    """Requests to a server of their own, each address in its turn."""
    turns = cycle(addresses)
    with _visitor(cookie) as visit:
        first, _ = visit(next(turns))
        before = visit.processor_seconds()
        changed = [_after_change(visit, next(turns)) for _ in range(CHANGES)]
        computed_after_change = visit.processor_seconds() - before
        for address in islice(turns, WARM_UP):
            visit(address)
        before = visit.processor_seconds()
        found = [visit(address) for address in islice(turns, REQUESTS)]
        computed = visit.processor_seconds() - before
    took = [milliseconds for milliseconds, _ in found]
    return Times(
        first=first,
        after_change=statistics.median(changed),
        processor_after_change=computed_after_change * 1000 / CHANGES,
        median=statistics.median(took),
        ninth_decile=statistics.quantiles(took, n=10)[-1],
        processor=computed * 1000 / REQUESTS,
        kibibytes=statistics.median(size for _, size in found) / 1024,
    )


def fetched(address: str, cookie: str) -> bytes:
    """What one address answers."""
    with _visitor(cookie) as visit:
        return visit.read(address)


class _Visitor:
    """Keeps one connection open, as a browser does."""

    def __init__(self, port: int, server: int, cookie: str) -> None:
        self.server = server
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Cookie": cookie}

    def __call__(self, address: str) -> tuple[float, int]:
        start = time.perf_counter()
        size = len(self.read(address))
        return (time.perf_counter() - start) * 1000, size

    def processor_seconds(self) -> float:
        """What the server's only worker has computed so far. NaN where the system does not tell (Linux does)."""
        try:
            worker = (
                Path(f"/proc/{self.server}/task/{self.server}/children")
                .read_text(encoding="ascii")
                .split()[0]
            )
            fields = Path(f"/proc/{worker}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except (OSError, IndexError):
            return float("nan")
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def read(self, address: str) -> bytes:
        """The body; anything but a whole page is no answer to measure."""
        self.connection.request("GET", address, headers=self.headers)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{address} answered {response.status}.")
        return body


def _after_change(visit: _Visitor, address: str) -> float:
    something_changed()
    return visit(address)[0]


@contextmanager
def _visitor(cookie: str) -> Iterator[_Visitor]:
    command = [sys.executable, "-m", "bench.pages.server"]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as server,
    ):
        visitor = _Visitor(_port(server), server.pid, cookie)
        try:
            yield visitor
        except RuntimeError as error:
            log.seek(0)
            error.add_note(log.read())
            raise
        finally:
            visitor.connection.close()
            server.terminate()


def _port(server: subprocess.Popen[str]) -> int:
    """The one the server prints when it is open."""
    told = server.stdout.readline() if server.stdout else ""
    if not told:
        raise RuntimeError("The server did not start; see python -m bench.pages.server.")
    return int(told)

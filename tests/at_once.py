"""Two or more people doing something at the same moment, each on a database connection of their own."""

import threading
from collections.abc import Callable

from django.db import connection


def at_once(*deeds: Callable[[], str]) -> list[str]:
    """Start all deeds together and wait for them; what each one said, sorted."""
    start, said = threading.Barrier(len(deeds)), []

    def do(deed: Callable[[], str]) -> None:
        try:
            start.wait()
            said.append(deed())
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(said)

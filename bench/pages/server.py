"""`python -m bench.pages.server`: the server of the demonstration, one worker, on any port, which it prints."""

from __future__ import annotations

import os

import django

from servanda.cli.demo import reserved
from servanda.cli.demo.server import serve


def main() -> None:
    """Serve until told to end."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.project.settings")
    django.setup()
    listener = reserved(0)
    port = listener.getsockname()[1]
    serve(listener, when_open=lambda: print(port, flush=True))


if __name__ == "__main__":
    main()

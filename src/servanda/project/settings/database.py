"""Where the facts are kept: SQLite in the desk's home, or the PostgreSQL that DATABASE_URL names."""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from servanda.project.settings.environment import home

SECONDS_TO_WAIT_FOR_A_LOCK = 20

# A submission is a legal act: it must survive a power cut the moment it is acknowledged (FULL), readers and
# one writer work side by side (WAL), and a writer takes its turn at the start, not half-way (IMMEDIATE).
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": SECONDS_TO_WAIT_FOR_A_LOCK,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


def sqlite() -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home() / "servanda.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
    }


def postgresql(address: str) -> dict[str, Any]:
    """Read postgresql://user:password@host:port/name?host=/a/socket/folder&sslmode=require."""
    parts = urlsplit(address)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in ("postgres", "postgresql") or not name:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name; leave it out for SQLite."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def database(address: str) -> dict[str, Any]:
    return postgresql(address) if address else sqlite()


DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}

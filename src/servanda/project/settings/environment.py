"""What an operator may set from outside: the names, their defaults, and a sentence for a bad value."""

import os
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs
from django.core.exceptions import ImproperlyConfigured

CHECKOUT = Path(__file__).resolve().parents[4]


def flag(name: str) -> bool:
    """True for 1, false for 0 or nothing; anything else is refused rather than guessed."""
    value = os.environ.get(name, "0")
    if value not in ("", "0", "1"):
        raise ImproperlyConfigured(f"{name} is {value!r}; it can be 1 or 0.")
    return value == "1"


def in_checkout() -> bool:
    """Whether the code runs from a clone of the repository rather than from an installed package."""
    return (CHECKOUT / "pyproject.toml").exists() and (CHECKOUT / "treaties").is_dir()


def home(*parts: str) -> Path:
    """The folder of everything this desk keeps, or a folder in it. Made when missing, for its owner only."""
    default = CHECKOUT / "var" if in_checkout() else platformdirs.user_data_path("servanda")
    folder = Path(os.environ.get("SERVANDA_HOME") or default, *parts).expanduser().absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"SERVANDA_HOME: the folder {folder} cannot be made ({error.strerror})."
        ) from error
    return folder


def treaties() -> Path:
    """The folder of the treaty files, one folder a treaty."""
    return Path(os.environ.get("SERVANDA_TREATIES") or CHECKOUT / "treaties").expanduser().absolute()


def address() -> str:
    """The address people type to reach this desk, without a closing slash; with https it is in production."""
    value = os.environ.get("SERVANDA_ADDRESS", "http://127.0.0.1:8765").rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
        raise ImproperlyConfigured(
            f"SERVANDA_ADDRESS is {value!r}; it must look like https://desk.example.org, without a path."
        )
    return value


def pinned_day() -> date | None:
    """The day that stands for today in tests and demonstrations; None asks the clock."""
    value = os.environ.get("SERVANDA_TODAY", "")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise ImproperlyConfigured(f"SERVANDA_TODAY is {value!r}; write a day as 2018-05-31.") from error

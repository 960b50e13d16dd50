"""A desk of its own for each measurement: a home that is thrown away, and a day that does not move."""

from __future__ import annotations

import os
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "treaties" / "ccm" / "data"
DAY = "2018-05-31"
"""The day up to which the data are complete."""


def environment(home: str | Path) -> dict[str, str]:
    """The environment of a desk in `home` with its embedded database, whatever is set outside."""
    outside = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SERVANDA_") and name != "DATABASE_URL"
    }
    return outside | {
        "SERVANDA_HOME": str(home),
        "SERVANDA_TODAY": DAY,
        "DJANGO_SETTINGS_MODULE": "servanda.project.settings",
    }

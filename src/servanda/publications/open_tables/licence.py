"""Under which licence the open data may be used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """A licence, by the names under which people and programs know it."""

    id: str
    """Its identifier in the SPDX list."""
    name: str
    address: str


LICENCE = Licence(
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
"""Attribution: whoever reuses a table names the Unit, and so leads readers back to the sources."""

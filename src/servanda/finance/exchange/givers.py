"""Who gives, as a file names it: a State by its code or any of its names, or somebody that a person said is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from servanda.states.naming import NameIndex, NameProblem, read_names
from servanda.states.queries import known_states

_LENGTH_OF_A_CODE = 3


@dataclass(frozen=True)
class Giver:
    """A State, or else a name."""

    state: str = ""
    name: str = ""


class Givers:
    """Finds who gives. One query; the names of States are read once."""

    def __init__(self, treaty_id: str, matched: Mapping[str, str]) -> None:
        """`matched`: a name as the file writes it → an ISO3 code, or "" for somebody who is no State."""
        self.matched = matched
        self.known = known_states()
        self.names = _index(treaty_id)

    def find(self, name: str) -> Giver | None:
        """Whom a cell names; None where nobody knows."""
        if name in self.matched:
            code = self.matched[name]
            return Giver(state=code) if code else Giver(name=name[:200])
        if len(name) == _LENGTH_OF_A_CODE and name in self.known:
            return Giver(state=name)
        try:
            found = self.names.find(name).iso3
        except NameProblem:
            return None
        return Giver(state=found) if found in self.known else None


@cache
def _index(treaty_id: str) -> NameIndex:
    return NameIndex(read_names(settings.SERVANDA_TREATIES / treaty_id / "data"))

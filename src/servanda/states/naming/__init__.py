"""Which State a written name means.

The identity of a State is its code, never its text. A name is compared without regard to case, marks,
apostrophes and spaces, in any of the six languages, in its former and its other usual spellings. A name that
only looks like a State's name, with letters of another script or with characters that turn the direction of
writing, is refused in a sentence.
"""

from servanda.states.naming.errors import NameProblem, SuspiciousName, UnknownName
from servanda.states.naming.index import Exactness, Match, NameIndex, NameKind, StateName
from servanda.states.naming.rows import read_names

__all__ = [
    "Exactness",
    "Match",
    "NameIndex",
    "NameKind",
    "NameProblem",
    "StateName",
    "SuspiciousName",
    "UnknownName",
    "read_names",
]

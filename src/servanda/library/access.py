"""Who may open a file: its label decides, and within it the owner object.

A file's owner (a report, a letter) is asked first, by the owner's own query; it says how far it opens its files.
"""

from __future__ import annotations

from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.library.enums import OPEN_TO_ITS_STATE, READERS, Sensitivity


@dataclass(frozen=True)
class Opening:
    """How far an owner opens its files beyond the roles of their label."""

    states: frozenset[str] = frozenset()
    """ISO3 codes of States whose focal points may read them, unless they are strictly confidential."""
    public: bool = False
    """Whether everyone may read them; only unclassified files follow."""


CLOSED = Opening()
"""Nobody beyond the roles of the label."""


def may_open(viewer: Viewer, sensitivity: Sensitivity, opening: Opening = CLOSED) -> bool:
    """Whether the viewer may open a file of that label, as far as its owner opens it."""
    if opening.public and sensitivity == Sensitivity.UNCLASSIFIED:
        return True
    if viewer.has(*READERS[sensitivity]):
        return True
    return sensitivity in OPEN_TO_ITS_STATE and not opening.states.isdisjoint(viewer.states)


def labels_open_to(viewer: Viewer, opening: Opening = CLOSED) -> frozenset[Sensitivity]:
    """Every label that the viewer may open: for filters in queries of any room."""
    return frozenset(label for label in Sensitivity if may_open(viewer, label, opening))

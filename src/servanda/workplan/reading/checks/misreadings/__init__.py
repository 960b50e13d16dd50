"""Words that extraction has probably misread. The text itself is never changed.

A word is doubted where something general speaks against it: a near-twin stands in the same words elsewhere, in the
paper or in the glossary, or it breaks a rule of its language that has no exceptions in such papers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from servanda.workplan.reading.checks.misreadings.agreement import by_agreement
from servanda.workplan.reading.checks.misreadings.joined import by_joined_verbs
from servanda.workplan.reading.checks.misreadings.madda import by_madda
from servanda.workplan.reading.checks.misreadings.neighbours import by_neighbours
from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper
from servanda.workplan.reading.checks.misreadings.passages import by_passages
from servanda.workplan.reading.checks.misreadings.signs import by_signs
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.told import as_printed
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary


def check_misreadings(units: Sequence[Unit], vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Tell the words that are probably misread, each once a line, by the surest reason."""
    seen: set[tuple[int, str]] = set()
    for found in misreadings(units, vocabulary):
        if (found.line, found.printed) not in seen:
            seen.add((found.line, found.printed))
            taken = as_printed(found.printed)
            doubts.add(
                Code.MISREADING, None, printed=found.phrase, taken=taken, why=found.why, line=found.line
            )


def misreadings(units: Sequence[Unit], vocabulary: Vocabulary) -> Iterator[Misread]:
    """What each rule finds, the surest first. Chinese, which does not part its words, is read sign by sign."""
    if vocabulary.language == "zh":
        return by_signs(units, vocabulary)
    paper = Paper(units, vocabulary)
    near = list(by_neighbours(paper))
    passages = by_passages(paper, settled={one.printed for one in near})
    of_arabic = (by_madda, by_agreement, by_joined_verbs) if vocabulary.language == "ar" else ()
    return chain(near, passages, *(rule(paper) for rule in of_arabic))

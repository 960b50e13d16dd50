"""The answers of reports received, read from their JSON once in this process and again only where they changed.

Whatever changes the answers of a received version says so in the history: what was read at one entry of the
history holds for every version that no later entry is about.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from servanda.common.history.queries import changed_since, latest, stands_in_history
from servanda.common.history.steady import mark
from servanda.law.forms import Answer, read_answers
from servanda.reporting.models import ReportVersion

_ATTEMPTS = 5


@dataclass(frozen=True, eq=False)
class KeptAnswers:
    """The answers of one version by section. The same object for as long as they stand."""

    by_section: Mapping[str, Answer]


@dataclass(frozen=True)
class _Kept:
    """What was read, and the number and digest of the newest entry of the history then."""

    at: tuple[int, str]
    answers: Mapping[int, KeptAnswers]


_kept = _Kept((0, ""), {})


def answers_of(versions: Collection[int]) -> Mapping[int, KeptAnswers]:
    """The answers of received versions by their number. Two queries while nothing was recorded, five otherwise."""
    global _kept  # noqa: PLW0603 - one exchange of one object: threads see the old answers or the new ones
    seen = mark()
    for _ in range(_ATTEMPTS):
        told = dict(_still_true(seen))
        told |= _read(set(versions) - told.keys())
        # Every change appends to the history: if that stood still, nothing changed while this was read.
        before, seen = seen, latest()
        if before == seen:
            _kept = _Kept(seen, told)
            break
    return told


def _still_true(now: tuple[int, str]) -> Mapping[int, KeptAnswers]:
    kept = _kept
    if kept.at == now or not kept.answers:
        return kept.answers
    if not stands_in_history(*kept.at):  # another database, or one that was restored
        return {}
    changed = changed_since(kept.at[0], ReportVersion)
    return {version: answers for version, answers in kept.answers.items() if str(version) not in changed}


def _read(versions: Collection[int]) -> Mapping[int, KeptAnswers]:
    if not versions:
        return {}
    found: dict[int, KeptAnswers] = {}
    numbers = sorted(versions)
    for start in range(0, len(numbers), 500):  # databases take only so many values in one query
        rows = ReportVersion.objects.filter(pk__in=numbers[start : start + 500])
        for version, answers in rows.values_list("pk", "answers"):
            found[version] = KeptAnswers(read_answers(answers))
    return found

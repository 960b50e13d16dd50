"""What "unchanged since" leads to: the older report that still holds, through as many reports as it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from servanda.law.forms.answers import NOT_REPORTED, Answer, AnswerKind, Answers


class Trouble(StrEnum):
    """Why "unchanged since" leads nowhere."""

    NO_YEAR = "no year"
    NO_REPORT = "no report"
    NOT_REPORTED = "not reported"
    CIRCLE = "circle"


@dataclass(frozen=True)
class Resolved:
    """The answer that holds, and how it was reached."""

    answer: Answer
    """Never `unchanged`; where there is trouble, `not reported`."""
    year: int | None
    """The year covered by the report in which the answer stands."""
    chain: tuple[int, ...] = ()
    """The years walked through, the first being the one cited."""
    trouble: Trouble | None = None

    @property
    def is_older(self) -> bool:
        """Whether the answer stands in an older report."""
        return bool(self.chain) and self.trouble is None


def resolve(section: str, year: int | None, versions_by_year: Mapping[int, Answers]) -> Resolved:
    """The answer of the report on `year` to a section, following "unchanged since".

    `versions_by_year` holds the current version of each report by the year it covers; for an initial report
    that is the year in which its period ends.
    """
    answer = versions_by_year.get(year, {}).get(section, NOT_REPORTED) if year is not None else NOT_REPORTED
    return resolve_answer(section, answer, year, versions_by_year)


def resolve_answer(
    section: str, answer: Answer, year: int | None, versions_by_year: Mapping[int, Answers]
) -> Resolved:
    """As `resolve`, for an answer that may not be among the versions yet, such as that of a draft."""
    chain: list[int] = []
    here = year
    while answer.kind == AnswerKind.UNCHANGED:
        if answer.since is None:
            return Resolved(NOT_REPORTED, here, tuple(chain), Trouble.NO_YEAR)
        if answer.since == year or answer.since in chain:
            return Resolved(NOT_REPORTED, here, (*chain, answer.since), Trouble.CIRCLE)
        here = answer.since
        chain.append(here)
        if here not in versions_by_year:
            return Resolved(NOT_REPORTED, here, tuple(chain), Trouble.NO_REPORT)
        answer = versions_by_year[here].get(section, NOT_REPORTED)
    if chain and answer.kind == AnswerKind.NOT_REPORTED:
        return Resolved(answer, here, tuple(chain), Trouble.NOT_REPORTED)
    return Resolved(answer, here, tuple(chain))

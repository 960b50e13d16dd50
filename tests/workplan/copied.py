"""What becomes of a plan that somebody copies out of a page, and what two readings of it must have in common."""

from __future__ import annotations

import re
from dataclasses import replace

from servanda.workplan.structure import PlanRead


def without_empty_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def laid_flat(text: str) -> str:
    kept = (line for line in text.split("\n") if not re.fullmatch(r"\|[-|: ]+\|", line))
    cells = (re.split(r"\t|\|| {2,}", line) for line in kept)
    return "\n".join(" ".join(cell.strip() for cell in row if cell.strip()) for row in cells)


def said(plan: PlanRead) -> str:
    """All that was read but its lines, which are others, and what is given in kind, whose columns are gone."""
    budget = plan.budget and replace(plan.budget, in_kind=())
    return re.sub(r"line=\d+", "", repr(replace(plan, doubts=(), budget=budget)))

"""Plans made up at random, printed in many ways, and read back: what was meant is what is read."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.workplan.reading import read_plan
from servanda.workplan.structure import PlanRead
from tests.workplan.made_up_files import as_docx, as_pdf
from tests.workplan.made_up_plans import Meant, Printer, as_text, make
from tests.workplan.wordings import WORDINGS

LANGUAGES = list(WORDINGS)


def printed(seed: int, language: str) -> tuple[Meant, str]:
    """A made-up plan and its paper as text."""
    rng = random.Random(seed)
    meant, style = make(rng, language)
    blocks = Printer(meant, style, rng).blocks()
    return meant, as_text(blocks, style, rng, WORDINGS[language])


def differences(plan: PlanRead, meant: Meant) -> dict[str, tuple[object, object]]:
    """What was read otherwise than it was meant: by part, what was read and what was meant."""
    budget = plan.budget
    pairs: dict[str, tuple[object, object]] = {
        "year": (plan.year, meant.year),
        "language": (plan.language, meant.language),
        "title": (_plain(plan.title), _plain(meant.title)),
        "objective": (_plain(plan.objective), _plain(meant.objective)),
        "mandate": ([_plain(one.title) for one in plan.mandate], [_plain(one) for one in meant.mandate]),
        "priorities": (
            [
                (_plain(one.title), _plain(one.intro), [_plain(item.title) for item in one.items])
                for one in plan.priorities
            ],
            [
                (_plain(title), _plain(intro), [_plain(one) for one in tasks])
                for title, intro, tasks in meant.priorities
            ],
        ),
        "expected": (
            [_plain(one.title) for one in plan.expected_results],
            [_plain(one) for one in meant.expected],
        ),
        "assumptions": (
            [_plain(one.title) for one in plan.assumptions],
            [_plain(one) for one in meant.assumptions],
        ),
        "outcomes": (
            [
                (
                    outcome.number,
                    _plain(outcome.title),
                    [
                        (
                            output.number,
                            _plain(output.title),
                            [(one.number, _plain(one.title)) for one in output.activities],
                        )
                        for output in outcome.outputs
                    ],
                )
                for outcome in plan.outcomes
            ],
            [
                (
                    number,
                    _plain(title),
                    [
                        (output, _plain(text), [(one, _plain(what)) for one, what in activities])
                        for output, text, activities in outputs
                    ],
                )
                for number, title, outputs in meant.outcomes
            ],
        ),
        "lines": (
            [(line.label, line.amount, _plain(line.note)) for line in budget.lines] if budget else [],
            [(label, amount, _plain(note)) for label, amount, note in meant.lines],
        ),
        "total": (budget.total if budget else None, meant.total),
        "currency": (budget.currency if budget else None, meant.currency),
        "in kind": ([(one.label, one.source) for one in budget.in_kind] if budget else [], meant.in_kind),
        "notes": (
            [_plain(one.title) for one in budget.notes] if budget else [],
            [_plain(one) for one in meant.notes],
        ),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _plain(text: str | None) -> str | None:
    """Digits of one kind: the made-up paper prints some texts in Arabic-Indic ones."""
    if text is None:
        return None
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9))
def test_a_plan_as_text_is_read_as_it_was_meant(language: str, seed: int) -> None:
    meant, text = printed(seed, language)
    assert differences(read_plan(text.encode(), "plan.txt"), meant) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9))
def test_a_plan_as_a_word_file_is_read_as_it_was_meant(language: str, seed: int) -> None:
    rng = random.Random(seed)
    meant, style = make(rng, language)
    blocks = Printer(meant, style, rng).blocks()
    assert differences(read_plan(as_docx(blocks, rng), "plan.docx"), meant) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(3))
def test_a_plan_as_a_pdf_is_read_as_it_was_meant(language: str, seed: int) -> None:
    rng = random.Random(seed)
    meant, style = make(rng, language)
    if language == "ar":  # seen on the page, only so are the amounts what they are meant to be
        style.amounts = "turned"
    blocks = Printer(meant, style, rng).blocks()
    assert differences(read_plan(as_pdf(blocks, language), "plan.pdf"), meant) == {}

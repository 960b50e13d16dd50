"""What a plan's paper says of its own status, and of texts that are not translated yet, read again in each language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils.translation import override

from servanda.common.languages import django_code
from servanda.workplan.content.from_reading import from_reading
from servanda.workplan.enums import PartKind
from servanda.workplan.reading import read_plan
from servanda.workplan.stages import Stage
from servanda.workplan.structure import PlanRead
from servanda.workplan.untranslated import marked
from servanda.workplan.writing.paper import paper_of
from tests.workplan.test_sample_plans_written import ABOUT, SAMPLES, WRITERS
from tests.workplan.test_writing import said

DAYS = (dt.date(2018, 6, 10), dt.date(2018, 7, 5), dt.date(2018, 9, 5))
REACHED = (Stage.ENDORSED, Stage.CIRCULATED, Stage.ADOPTED)
each_form = pytest.mark.parametrize("form", WRITERS)
each_language = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)


def sample_plan(sample: Path) -> PlanRead:
    return read_plan(sample.read_bytes(), sample.name)


def again(plan: PlanRead, form: str, *, steps: int = 0, days: bool = True) -> PlanRead:
    """The plan written as a paper that came through the first steps, and read from it."""
    told = tuple(zip(REACHED[:steps], DAYS if days else [None] * 3, strict=False))
    with override(django_code(plan.language)):
        paper = paper_of(plan, replace(ABOUT, steps=told, draft=not steps))
    return read_plan(WRITERS[form](paper), f"plan.{form}")


@each_form
@each_language
@pytest.mark.parametrize("steps", range(4))
def test_the_status_of_a_paper_is_read_with_its_day_and_changes_nothing_else(
    sample: Path, form: str, steps: int
) -> None:
    plan = sample_plan(sample)
    read = again(plan, form, steps=steps)
    assert (read.stage, read.stage_on) == (
        (REACHED[steps - 1].value, DAYS[steps - 1]) if steps else (Stage.DRAFT.value, None)
    )
    assert said(read) == {**said(plan), "title": read.title, "meeting": read.meeting}


@each_language
@pytest.mark.parametrize("steps", range(1, 4))
def test_a_step_without_its_day_is_told_too(sample: Path, steps: int) -> None:
    read = again(sample_plan(sample), "docx", steps=steps, days=False)
    assert (read.stage, read.stage_on) == (REACHED[steps - 1].value, None)


@each_language
def test_a_paper_of_others_is_taken_at_its_word_and_one_that_says_nothing_has_no_status(sample: Path) -> None:
    # The French sample says that it was endorsed before it was circulated, and not when.
    says = {"fr": Stage.ENDORSED.value}
    plan = sample_plan(sample)
    assert (plan.stage, plan.stage_on) == (says.get(plan.language, ""), None)


UNTRANSLATED = {
    "en": "Send reminders to those who have not answered; keep the list.",
    "fr": "Envoyer des rappels à ceux qui n’ont pas répondu ; tenir la liste.",
    "ar": "إرسال رسائل تذكير إلى من لم يرد بعد.",
}


@each_form
@pytest.mark.parametrize(
    ("sample", "other"),
    [(sample, other) for sample in SAMPLES for other in UNTRANSLATED if not sample.stem.endswith(other)],
)
def test_a_text_that_is_not_translated_yet_comes_back_in_its_own_language(
    sample: Path, form: str, other: str
) -> None:
    plan = sample_plan(sample)
    outcome = plan.outcomes[0]
    activity = outcome.outputs[0].activities[0]
    with override(django_code(plan.language)):
        foreign = replace(activity, title=marked(UNTRANSLATED[other], other))
    output = replace(outcome.outputs[0], activities=(foreign, *outcome.outputs[0].activities[1:]))
    first = replace(outcome, outputs=(output, *outcome.outputs[1:]))
    read = again(replace(plan, outcomes=(first, *plan.outcomes[1:])), form)
    parts = {part.key: part.texts for part in from_reading(read, year=2030, known_keys={}).parts}
    ((language, text),) = parts.pop((PartKind.ACTIVITY, activity.number)).items()
    assert (language, letters(text)) == (other, letters(UNTRANSLATED[other]))
    # On the pages of a PDF, spaces and stops of a text that runs the other way than its paper can be lost.
    if form == "docx" or "ar" not in (other, plan.language):
        assert text == UNTRANSLATED[other]
    assert all(set(texts) == {plan.language} for texts in parts.values())


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())

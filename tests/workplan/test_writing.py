"""The plan as a paper in each language, and read again from that paper."""

from __future__ import annotations

import io

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from servanda.duties.operations.load_folder import load_folder
from servanda.meetings.paper_heads import PaperHead
from servanda.papers.languages import CODES
from servanda.papers.masthead import AgendaItem, Distribution
from servanda.workplan import operations
from servanda.workplan.content import Content
from servanda.workplan.content.from_reading import from_reading
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.to_reading import to_reading
from servanda.workplan.models import PlanVersion
from servanda.workplan.queries import version_in_use
from servanda.workplan.reading import read_plan
from servanda.workplan.structure import Item, PlanRead
from servanda.workplan.writing import Form, write_plan
from servanda.workplan.writing.files import plan_paper
from tests.facts import ANN, CCM_DATA, TREATY
from tests.workplan.plans import load_ccm_plans

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> PlanVersion:
    """The plan of the Convention for 2019, and the meeting it went to."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    load_ccm_plans()
    found = version_in_use(2019)
    assert found is not None
    return found


def titles(items: object) -> list[str]:
    return [item.title.rstrip(" .;؛") for item in items if isinstance(item, Item)]  # type: ignore[attr-defined]


def said(plan: PlanRead) -> dict[str, object]:
    """What a paper must bring back, without the marks at the ends of its lines."""
    assert plan.budget is not None
    outputs = [output for outcome in plan.outcomes for output in outcome.outputs]
    return {
        "year": plan.year,
        "title": plan.title,
        "meeting": plan.meeting,
        "language": plan.language,
        "dated_on": plan.dated_on,
        "objective": (plan.objective or "").rstrip(" ."),
        "specific_objectives": titles(plan.specific_objectives),
        "mandate": titles(plan.mandate),
        "priorities": [(one.letter, one.intro, titles(one.items)) for one in plan.priorities],
        "expected_results": titles(plan.expected_results),
        "summary_expected_results": titles(plan.summary_expected_results),
        "outcomes": [one.number for one in plan.outcomes],
        "outputs": [(one.number, one.title.rstrip(" .")) for one in outputs],
        "activities": [
            (one.number, one.title.rstrip(" .")) for output in outputs for one in output.activities
        ],
        "assumptions": titles(plan.assumptions),
        "currency": plan.budget.currency,
        "lines": [(one.label, one.amount, one.note) for one in plan.budget.lines],
        "total": plan.budget.total,
        "notes": titles(plan.budget.notes),
    }


@pytest.mark.parametrize("form", [Form.DOCX, Form.PDF])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_paper_read_again_is_the_same_plan(version: PlanVersion, language: str, form: Form) -> None:
    read = read_plan(write_plan(version, language, form), f"plan.{form}")
    assert said(read) == said(to_reading(content_of(version), language))


@pytest.mark.parametrize("language", CODES)
def test_the_paper_is_written_in_each_language(version: PlanVersion, language: str) -> None:
    assert write_plan(version, language, Form.PDF).startswith(b"%PDF-")
    assert write_plan(version, language, Form.DOCX).startswith(b"PK")


def test_the_workbook_has_the_activities_with_what_they_serve_and_the_budget(version: PlanVersion) -> None:
    book = load_workbook(io.BytesIO(write_plan(version, "en", Form.XLSX)))
    rows = list(book["Activities"].iter_rows(values_only=True))
    assert ("Activity", "3.2.1") in [row[:2] for row in rows]
    assert next(row for row in rows if row[1] == "3.2.1")[3:] == ("b", "G.b, G.c", "6.1")
    assert list(book["Budget"].iter_rows(values_only=True))[-1][:2] == ("Total", 475362)


@pytest.mark.parametrize("form", [Form.DOCX, Form.PDF])
@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh"])
def test_a_plan_that_nobody_translated_yet_comes_back_from_its_paper_in_its_own_language(
    version: PlanVersion, language: str, form: Form
) -> None:
    read = read_plan(write_plan(version, language, form), f"plan.{form}")
    assert (read.language, read.year, read.stage) == (language, 2019, "adopted")
    found = from_reading(read, year=2019, known_keys={})
    assert texts_in_english(found) == texts_in_english(content_of(version))
    assert read.budget is not None
    assert read.budget.total == 475362


def texts_in_english(plan: Content) -> list[tuple[str, str]]:
    return [(part.kind.value, closed(part.texts.get("en", str(part.texts)))) for part in plan.parts]


def closed(text: str) -> str:
    """A text without its spaces, which pages part otherwise, and without the stop that ends it in a list."""
    return "".join(text.split()).rstrip(".;؛；。")


def test_the_head_given_at_the_desk_stands_in_the_masthead_and_the_paper_is_no_draft(
    version: PlanVersion,
) -> None:
    titles, remarks = {"fr": "Examen\nAppui à l’application"}, {"en": "Reissued for technical reasons."}
    head = PaperHead(
        "CCM/MSP/2018/5", Distribution.GENERAL, agenda="7 (j)", agenda_titles=titles, remarks=remarks
    )
    changed = operations.set_head(version_id=version.pk, edition=version.edition, head=head, actor=ANN)
    with override("fr"):
        masthead = plan_paper(changed, content_of(changed), "fr").masthead
    assert masthead is not None
    assert (masthead.symbol, masthead.distribution, masthead.draft) == (
        "CCM/MSP/2018/5",
        Distribution.GENERAL,
        False,
    )
    assert (masthead.agenda, masthead.original) == (
        AgendaItem(7, 10, "Examen", "Appui à l’application"),
        version.language,
    )
    (remark,) = masthead.remarks
    assert "Reissued for technical reasons." in remark
    assert "[pas encore traduit" in remark  # nobody typed it in French

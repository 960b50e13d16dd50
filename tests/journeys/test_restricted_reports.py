"""What a State keeps for the Unit and itself is on no page, in no export and in no paper that others can get.

A report restricted as a whole, and one section of a public report, each hold a figure and words that stand nowhere
else; every route is asked for them by every kind of person who is neither of the Unit nor of that State.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.http import HttpResponseBase
from django.test import Client

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from servanda.law.forms import Answer, AnswerKind
from servanda.publications.drafts import Period
from servanda.publications.enums import PaperKind
from servanda.publications.operations import begin_paper
from servanda.reporting.enums import Visibility
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import acknowledge, publish
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.journeys import people
from tests.journeys.routes import routes
from tests.people.accounts import person, sign_in
from tests.reporting.drafts import NOW, logged, save

FIGURE = "48151"
WORDS = "quartzbarn"
MARKS = (FIGURE, "48,151", WORDS)
OPEN = "23421"
"""A figure of a section that everyone may read."""
OUTSIDERS = sorted(people.KINDS.keys() - {"staff"})
PAPERS = (
    "/en/desk/summaries/summaries.xlsx",
    "/en/desk/summaries/summaries.docx",
    "/en/desk/summaries/summaries.pdf",
    "/en/desk/briefings/note.docx?kind=state&state=PER",
    "/en/desk/briefings/note.docx?kind=bilateral&state=PER",
    "/en/desk/briefings/note.docx?kind=theme&theme=stockpile-destruction",
    "/en/desk/briefings/note.docx?kind=convention",
    "/en/desk/reports/overdue/paper/?language=en&form=docx",
    "/en/desk/reports/overdue.csv",
    "/en/desk/board.xlsx",
)
ASKED_MORE = (
    "/en/desk/history/?state=PER",
    "/en/desk/briefings/?kind=state&state=PER",
    "/en/desk/summaries/rows/?figure=in-reports-stockpiles.2017.total-munitions",
    "/en/desk/summaries/rows/?figure=in-reports-stockpiles.2016.total-munitions",
    "/en/desk/summaries/rows/?figure=sections-stockpiles.2016.given",
    *PAPERS,
)


@dataclass(frozen=True)
class Kept:
    """A report that is restricted as a whole, and one of which a section is."""

    whole: ReportVersion
    section: ReportVersion


@pytest.fixture
def kept(db: None, tmp_path: Path, settings: LazySettings) -> Kept:
    settings.MEDIA_ROOT = tmp_path / "files"
    cache.clear()
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    whole = _published(logged(period="2016", visibility=Visibility.RESTRICTED))
    section = _published(logged(restricted_sections=["stockpiles"]))
    for kind in PaperKind:
        period = Period(TODAY.replace(month=1, day=1), TODAY)
        begin_paper(treaty_id=TREATY, kind=kind, period=period, actor=ANN, now=NOW)
    return Kept(whole, section)


def _published(version: ReportVersion) -> ReportVersion:
    told = Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": FIGURE}, sentence=WORDS)
    save(version, told, actor=ANN)
    save(version, Answer(kind=AnswerKind.GIVEN, sentence=OPEN), section="conversion", actor=ANN)
    acknowledge(version_id=version.pk, actor=ANN)
    publish(version_id=version.pk, actor=ANN)
    return version


def texts_of(answer: HttpResponseBase) -> Iterator[str]:
    """All words of an answer: of a page, and of what a Word file, a workbook or a PDF holds."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            yield from (book.read(name).decode("utf-8", "replace") for name in book.namelist())
    elif content.startswith(b"%PDF"):
        yield from (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    else:
        yield content.decode("utf-8", "replace")


def tells(client: Client, path: str) -> list[str]:
    """The marks that an answer holds."""
    found = "\n".join(texts_of(client.get(path)))
    return [mark for mark in MARKS if mark in found]


def paths(kept: Kept) -> list[str]:
    """Every route about Peru, for each of the two reports, and what is asked with words in the address."""
    about = {route.path.replace("/LAO/", "/PER/").replace("/LAO", "/PER") for route in routes()}
    numbers = (kept.whole.pk, kept.section.pk)
    each = {path.replace("/reports/1/", f"/reports/{number}/") for path in about for number in numbers}
    return [*sorted(each), *ASKED_MORE]


@pytest.mark.parametrize("kind", OUTSIDERS)
def test_no_route_tells_others_what_is_restricted(kept: Kept, kind: str) -> None:
    make, _signed_in, _roles = people.KINDS[kind]
    client = make()
    assert {path: found for path in paths(kept) if (found := tells(client, path))} == {}


def test_the_marks_would_be_found_the_unit_and_the_state_read_them(kept: Kept) -> None:
    unit = sign_in(Client(), person(Role.STAFF))
    state = sign_in(Client(), person(Role.FOCAL_POINT, state="PER"))
    for version in (kept.whole, kept.section):
        assert WORDS in tells(unit, f"/en/desk/reports/{version.pk}/")
        assert WORDS in tells(state, f"/en/portal/reports/{version.pk}/")
    assert WORDS in tells(unit, "/en/desk/history/?state=PER")


def test_a_paper_that_leaves_the_house_leaves_out_what_is_restricted(kept: Kept) -> None:
    unit = sign_in(Client(), person(Role.STAFF))
    drafted = [path for path in paths(kept) if path.startswith("/en/desk/papers/")]
    papers = [*PAPERS, *drafted, *(path.replace(".xlsx", ".docx") for path in drafted)]
    assert {path: found for path in papers if (found := tells(unit, path))} == {}
    assert "Restricted" in "\n".join(texts_of(unit.get(PAPERS[1])))

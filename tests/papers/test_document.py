"""What a paper may consist of, and how marks of direction become runs."""

import pytest

from servanda.papers.document import Document, Heading, Run, Table
from servanda.papers.document_text import plain, runs
from servanda.papers.isolates import isolate, left_to_right


def test_what_is_marked_as_left_to_right_becomes_a_run_of_its_own() -> None:
    text = f"انظر {left_to_right('CCM/MSP/2018/9')} و{isolate('Ghana')}."
    assert [(run.text, run.left_to_right) for run in runs(text)] == [
        ("انظر ", False),
        ("CCM/MSP/2018/9", True),
        (" و", False),
        ("Ghana", True),
        (".", False),
    ]


def test_an_isolated_text_runs_as_its_first_letter_does() -> None:
    said = f"{isolate('In-kind, etc.')} {isolate('غانا Ghana')} {isolate('12 (3)')}"
    assert [(run.text, run.left_to_right) for run in runs(said) if run.text.strip()] == [
        ("In-kind, etc.", True),
        ("غانا Ghana", False),
        ("12 (3)", False),
    ]


def test_runs_keep_their_manner_and_lose_marks_that_reach_beyond_them() -> None:
    text = [Run("a\u202eb", bold=True), Run("c\u2066", italic=True)]
    assert list(runs(text)) == [Run("ab", bold=True), Run("c", italic=True)]


def test_signs_that_no_paper_holds_are_shown_as_missing() -> None:
    assert plain("a\x00b\r\nc\ud800") == "a\ufffdb\nc\ufffd"


@pytest.mark.parametrize(
    ("blocks", "says"),
    [
        ([Heading("A", level=2)], "level 2 cannot follow level 0"),
        ([Heading("A"), Heading("B", level=3)], "level 3 cannot follow level 1"),
        ([Heading("A", level) for level in range(1, 7)], "level 6 cannot follow level 5"),
        ([Table(["a", "b"], [["c"]])], "as many cells as the header, 2"),
        ([Table([], [])], "as many cells"),
        ([Table(["a"], [["b"]], widths=[1, 2])], "2 widths for 1 columns"),
    ],
)
def test_a_paper_that_cannot_be_read_aloud_is_refused(blocks: list[Heading | Table], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Document("en", "Title", blocks)


@pytest.mark.parametrize(("language", "title"), [("de", "Titel"), ("en", " ")])
def test_a_paper_has_one_of_six_languages_and_a_title(language: str, title: str) -> None:
    with pytest.raises(ValueError, match=r"language|title"):
        Document(language, title, [])

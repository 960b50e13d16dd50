"""Papers as HTML: everything escaped, in the order of reading, with the structure said."""

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.papers.papers_in_six_languages import paper
from tests.papers.plan_in_six_languages import SYMBOL, WORDS, plan
from tests.papers.trees import papers

from servanda.papers import html
from servanda.papers.document import Document, Figure, Heading, Paragraph, Run, Table
from servanda.papers.languages import CODES

VOID = {"br", "hr", "img"}


class Page(HTMLParser):
    """What a browser would make of it: elements in their order, whether all are closed, the words."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize("language", CODES)
def test_a_page_says_its_language_its_direction_and_every_sentence(language: str) -> None:
    page = Page(html.write(plan(language)))
    words = WORDS[language]
    assert page.open == []
    assert page.all("article") == [
        {"class": "paper", "lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    ]
    said = [
        words.organ,
        words.title,
        *words.labels,
        words.first,
        words.footnote,
        *words.duties,
        words.table_note,
    ]
    assert [one for one in said if one not in page.words] == []
    assert all(attributes == {"dir": "ltr"} for attributes in page.all("bdi"))


@pytest.mark.parametrize("language", CODES)
def test_a_letter_can_be_shown_as_well(language: str) -> None:
    assert WORDS
    assert Page(html.write(paper(language))).open == []


def test_headings_follow_the_level_of_the_page_and_are_numbered() -> None:
    page = Page(html.write(plan("fr"), first_level=2))
    levels = [tag for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels == ["h2", "h3", "h3", "h4", "h4", "h5"]
    assert "II. Activités" in page.words


@pytest.mark.parametrize(
    ("first_level", "expected"),
    [
        (1, [("h2", None), ("h3", None), ("h4", None), ("h5", None), ("h6", None), ("h2", None)]),
        (2, [("h3", None), ("h4", None), ("h5", None), ("h6", None), ("h6", "7"), ("h3", None)]),
    ],
)
def test_headings_of_five_levels_say_their_level_and_their_number(
    first_level: int, expected: list[tuple[str, str | None]]
) -> None:
    headings = [Heading(f"Heading {level}", level, numbered=True) for level in (1, 2, 3, 4, 5, 1)]
    page = Page(html.write(Document("en", "Plan", headings), first_level=first_level))
    found = [
        (tag, said.get("aria-level")) for tag, said in page.elements if tag in {f"h{n}" for n in range(1, 7)}
    ]
    assert found == expected
    for number in ("I.", "A.", "1.", "(a)", "(i)", "II."):
        assert f"{number} Heading" in page.words


def test_english_lines_of_an_arabic_masthead_say_that_they_are_english() -> None:
    page = Page(html.write(plan("ar")))
    assert {"class": "paper-corner", "lang": "en", "dir": "ltr"} in page.all("div")
    assert SYMBOL in page.words


def test_a_table_has_heads_of_columns_and_rows_and_its_sum_apart() -> None:
    page = Page(html.write(plan("en")))
    scopes = [attributes.get("scope") for attributes in page.all("th")]
    assert scopes == ["col", "col", "col", "row", "row", "row"]
    assert len(page.all("tfoot")) == 1
    assert "Budget for 2032(In Swiss francs)" in page.words


def test_notes_and_their_marks_lead_to_each_other() -> None:
    page = Page(html.write(plan("en"), prefix="left") + html.write(plan("ar"), prefix="right"))
    ids = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))
    targets = [str(attributes["href"]).removeprefix("#") for attributes in page.all("a")]
    assert len(targets) == 4
    assert [target for target in targets if target not in ids] == []


def test_a_figure_is_described_in_words() -> None:
    (drawing,) = Page(html.write(plan("en"))).all("svg")
    assert (drawing["role"], drawing["aria-label"]) == ("img", WORDS["en"].alternative)


HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)> & \"'"


def test_nothing_that_a_paper_says_becomes_markup() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>'
    table = Table(
        [HOSTILE], [[[Run(HOSTILE, footnote=HOSTILE)]]], caption=HOSTILE, headnote=HOSTILE, note=HOSTILE
    )
    figure = Figure(svg, HOSTILE, caption=HOSTILE, note=HOSTILE)
    page = Page(html.write(Document("en", HOSTILE, [Heading(HOSTILE), Paragraph(HOSTILE), table, figure])))
    assert {tag for tag, _ in page.elements} & {"script", "img"} == set()
    assert page.words.count(HOSTILE) == 10
    assert page.open == []


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(papers())
def test_every_paper_is_well_formed(document: Document) -> None:
    markup = html.write(document).replace("<br>", "<br/>").replace('<hr class="paper-rule">', "<hr/>")
    etree.fromstring(markup)

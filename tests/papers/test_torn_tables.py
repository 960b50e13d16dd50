"""Tables that the end of a page tears, with and without drawn cells: one row left alone, a row torn in its middle."""

from collections.abc import Sequence

import pytest
from tests.papers.ruled import pdf

from servanda.papers import pdf as our_pdf
from servanda.papers.document import Document, Paragraph, Table
from servanda.papers.languages import CODES
from servanda.papers.reading import Line, lines_of

Row = tuple[str, str, str]
ROWS: dict[str, list[Row]] = {
    "en": [
        ("Item", "Amount", "Remarks"),
        (
            "Salaries",
            "300,000",
            "Two posts for the whole year, with the insurance that the host State asks for",
        ),
        ("Travel", "44,000", "Nine trips, four of them long"),
        ("Rent", "12,000", "Given by the host at a price below that of the market, as in the years before"),
    ],
    "fr": [
        ("Poste", "Montant", "Observations"),
        (
            "Traitements",
            "300 000",
            "Deux postes pour l’année entière, avec l’assurance que demande l’État hôte",
        ),
        ("Voyages", "44 000", "Neuf voyages, dont quatre longs"),
        (
            "Loyer",
            "12 000",
            "Donné par l’hôte à un prix inférieur à celui du marché, comme les années passées",
        ),
    ],
    "es": [
        ("Partida", "Importe", "Observaciones"),
        ("Sueldos", "300 000", "Dos puestos para todo el año, con el seguro que exige el Estado anfitrión"),
        ("Viajes", "44 000", "Nueve viajes, cuatro de ellos largos"),
        (
            "Alquiler",
            "12 000",
            "Cedido por el anfitrión a un precio inferior al del mercado, como en años pasados",
        ),
    ],
    "ru": [
        ("Статья", "Сумма", "Примечания"),
        ("Оклады", "300 000", "Две должности на весь год со страхованием, которого требует государство"),
        ("Поездки", "44 000", "Девять поездок, из них четыре дальние"),
        ("Аренда", "12 000", "Предоставлена страной пребывания по цене ниже рыночной, как и в прежние годы"),
    ],
    "zh": [
        ("项目", "数额", "说明"),
        ("薪金", "300,000", "全年两个职位，包括东道国要求的保险"),
        ("差旅", "44,000", "九次差旅，其中四次为长途"),
        ("租金", "12,000", "由东道国以低于市场的价格提供，与往年相同，并包括水电和网络的费用"),
    ],
    "ar": [
        ("البند", "المبلغ", "ملاحظات"),
        ("المرتبات", "٣٠٠٠٠٠", "وظيفتان طوال السنة مع التأمين الذي تطلبه الدولة المضيفة"),
        ("السفر", "٤٤٠٠٠", "تسع رحلات منها أربع طويلة"),
        ("الإيجار", "١٢٠٠٠", "يقدمه البلد المضيف بسعر يقل عن سعر السوق كما في السنوات السابقة لهذه السنة"),
    ],
}
CHINESE = '#set text(lang: "zh", font: ("Libertinus Serif", "Noto Serif SC"))\n'
DRAWN = ("none", "0.5pt")
SYMBOL = "CCM/MSP/2031/2"


def part(rows: Sequence[Row], stroke: str) -> str:
    """Rows of a table whose columns stand at the same places on every page."""
    cells = "".join(f"[{cell}]," for row in rows for cell in row)
    return f"#table(columns: (3.2cm, 2.4cm, 1fr), stroke: {stroke}, {cells})\n"


def torn(
    language: str, parts: Sequence[Sequence[Row]], stroke: str, *, above: str = "", below: str = ""
) -> bytes:
    """A paper whose pages each begin with the next part of one table; `above` is the running head from page 2 on."""
    pages = f"#pagebreak()\n{above}\n\n".join(part(rows, stroke) for rows in parts)
    text = " ".join(row[2] for row in ROWS[language][1:])
    lead = CHINESE if language == "zh" else ""
    return pdf(f"{lead}{text}\n\n{pages}{below or text}", language=language)


def read(content: bytes) -> tuple[list[tuple[str, ...]], list[Line]]:
    """The rows of the only table, without spaces, and all lines."""
    lines = list(lines_of(content))
    assert len({line.table for line in lines if line.table}) == 1
    return [closed(line.cells) for line in lines if line.table], lines


def closed(row: Sequence[str]) -> tuple[str, ...]:
    return tuple("".join(cell.split()) for cell in row)


@pytest.mark.parametrize("stroke", DRAWN)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("above", ["", SYMBOL, f"{SYMBOL} #h(1fr) 2"])
@pytest.mark.parametrize("head_again", [False, True])
def test_one_row_left_alone_on_the_next_page_is_a_row(
    language: str, stroke: str, above: str, head_again: bool
) -> None:
    rows = ROWS[language]
    last = [rows[0], rows[3]] if head_again else [rows[3]]
    found, _lines = read(torn(language, [rows[:3], last], stroke, above=above))
    assert found == [closed(row) for row in rows]


@pytest.mark.parametrize("stroke", DRAWN)
@pytest.mark.parametrize("language", CODES)
def test_a_table_over_three_pages_is_one_table(language: str, stroke: str) -> None:
    rows = ROWS[language]
    found, lines = read(torn(language, [rows[:2], rows[2:3], rows[3:]], stroke))
    assert found == [closed(row) for row in rows]
    assert not any(line.perhaps_torn for line in lines)


@pytest.mark.parametrize("stroke", DRAWN)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("head_again", [False, True])
def test_a_row_torn_in_its_middle_is_put_together(language: str, stroke: str, head_again: bool) -> None:
    rows = ROWS[language]
    item, amount, remark = rows[3]
    cut = remark.index("，") + 1 if language == "zh" else remark.index(" ", len(remark) // 2)
    rest = [("", "", remark[cut:].strip())]
    parts = [[*rows[:3], (item, amount, remark[:cut])], [rows[0], *rest] if head_again else rest]
    found, lines = read(torn(language, parts, stroke))
    assert found == [closed(row) for row in rows]
    assert not any(line.perhaps_torn for line in lines)


@pytest.mark.parametrize("stroke", DRAWN)
def test_a_row_torn_in_two_of_its_cells_is_put_together_and_other_rows_follow(stroke: str) -> None:
    first = ("Consultancy services,", "42,000", "Experts in the languages")
    rest = ("interpretation", "", "of the States that ask")
    rows = [*ROWS["en"][:2], first]
    found, _lines = read(torn("en", [rows, [rest, ROWS["en"][2]]], stroke))
    whole = (
        "Consultancy services, interpretation",
        "42,000",
        "Experts in the languages of the States that ask",
    )
    assert found == [closed(row) for row in (*ROWS["en"][:2], whole, ROWS["en"][2])]


@pytest.mark.parametrize("stroke", DRAWN)
def test_a_row_that_may_be_the_rest_of_the_one_before_is_kept_and_told(stroke: str) -> None:
    rows = [*ROWS["en"][:2], ("Travel", "44,000", "Nine trips.")]
    found, lines = read(torn("en", [rows, [("Consultants", "", "Experts.")]], stroke))
    assert found[-1] == ("Consultants", "", "Experts.")
    assert [line.cells[0] for line in lines if line.perhaps_torn] == ["Consultants"]


@pytest.mark.parametrize(
    "below",
    [
        "Conclusions",
        "*IV. #h(1cm) Conclusions*",
        "A short last sentence.",
        "+ Keep the lanterns lit;\n+ Count them.",
        "#align(center)[A note in the middle]",
    ],
)
def test_text_at_the_head_of_the_next_page_is_none_of_the_rows(below: str) -> None:
    rows = ROWS["en"]
    content = pdf(f"{part(rows, 'none')}#pagebreak()\n{below}\n\nA text that follows it on the same page.")
    found, lines = read(content)
    assert found == [closed(row) for row in rows]
    assert all(not line.table for line in lines if line.page == 2)


def test_another_table_at_the_head_of_the_next_page_stays_another() -> None:
    other = "#table(columns: 4, stroke: none, [Site], [Area], [Method], [Year], [North], [400], [Burning], [2031])"
    content = pdf(f"{part(ROWS['en'], 'none')}#pagebreak()\n{other}")
    tables = [line.table for line in lines_of(content) if line.table]
    assert tables == [1, 1, 1, 1, 2, 2]


@pytest.mark.parametrize("language", CODES)
def test_a_table_of_our_own_papers_is_whole_wherever_a_page_ends(language: str) -> None:
    head, *rows = ROWS[language]
    above = [Paragraph(" ".join(row[2] for row in rows))] * 13
    for more in range(4):
        lines = [Paragraph(rows[0][2])] * more
        paper = Document(
            language, "Plan", [*above, *lines, Table(head, rows, widths=[2, 1, 3]), Paragraph(rows[2][2])]
        )
        found, _lines = read(our_pdf.write(paper))
        assert found == [closed(row) for row in ROWS[language]]

"""Tables in PDF files whose columns stand close together, and whose cells have several lines."""

from __future__ import annotations

from servanda.papers import pdf
from servanda.papers.document import Document, Heading, Paragraph, Table
from servanda.papers.reading import lines_of

BELOW = {"en": "A text below that runs on " * 6, "ar": "نص تحت الجدول يمتد على السطر " * 6}
LONG = "Two posts for the whole year, with the insurance that the host State asks for, and a third one for half of it"


def rows(language: str, table: Table) -> list[tuple[str, ...]]:
    """What is read of a paper with that table."""
    paper = Document(language, "Plan", [Heading("I. Plan"), table, Paragraph(BELOW[language])])
    return [line.cells for line in lines_of(pdf.write(paper)) if line.table]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    table = Table(
        header=("Item", "2021", "Notes"), rows=[("Salaries", "150,000", LONG), ("Travel", "8,000", "")]
    )
    assert rows("en", table) == [
        ("Item", "2021", "Notes"),
        ("Salaries", "150,000", LONG),
        ("Travel", "8,000", ""),
    ]


def test_empty_cells_keep_their_columns_empty() -> None:
    table = Table(
        header=("Item", "2021", "Notes"),
        rows=[
            ("Salaries", "150,000", "Two posts"),
            ("Total", "150,000", ""),
            ("Office", "", "Given by the host"),
        ],
    )
    assert rows("en", table)[1:] == [
        ("Salaries", "150,000", "Two posts"),
        ("Total", "150,000", ""),
        ("Office", "", "Given by the host"),
    ]


def test_text_below_a_table_is_none_of_its_rows() -> None:
    table = Table(header=("Item", "2021"), rows=[("Salaries", "150,000"), ("Travel", "8,000")])
    assert len(rows("en", table)) == 3


def test_the_last_letter_of_an_arabic_line_stays_with_its_word() -> None:
    note = "الخدمات الاستشارية والإعاشة وإيجار الغرف وحلقات العمل والترجمة وما إلى ذلك من نفقات"
    table = Table(
        header=("البند", "٢٠٢١", "ملاحظات"), rows=[("السفر", "٨٠٠", note), ("الاجتماعات", "٩٠٠", "")]
    )
    assert rows("ar", table)[1] == ("السفر", "٨٠٠", note)


def test_vowel_signs_stay_with_their_letter() -> None:
    paper = Document("ar", "خطة", [Paragraph("أن تُعقد الاجتماعات وأن يُفتح السجل دولاراً أمريكياً واحداً.")])
    first = next(line.text for line in lines_of(pdf.write(paper)))
    assert first == "أن تُعقد الاجتماعات وأن يُفتح السجل دولاراً أمريكياً واحداً."


def test_a_list_with_hanging_letters_is_no_table() -> None:
    paper = Document(
        "en", "Plan", [Paragraph(f"({letter}) Keep the lanterns lit and count them;") for letter in "abcd"]
    )
    assert [line.table for line in lines_of(pdf.write(paper))][:4] == [0, 0, 0, 0]

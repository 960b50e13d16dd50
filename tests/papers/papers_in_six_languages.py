"""One letter and one paper with every kind of block, in six languages, for the tests of both writers."""

import datetime as dt
from decimal import Decimal

from servanda.papers.dates import write_date
from servanda.papers.document import (
    Addressee,
    Block,
    Bullets,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Signature,
    Table,
    Title,
)
from servanda.papers.numbers import write_number

DAY = dt.date(2018, 5, 31)
SYMBOL = "CCM/MSP/2018/9"
AMOUNT = Decimal(475362)

WORDS = {
    "ar": ("وحدة دعم التنفيذ", "تهدي الوحدة أطيب تحياتها إلى البعثة الدائمة (انظر الوثيقة", "المجموع"),
    "zh": ("执行支助股", "执行支助股谨致意并提及文件（", "共计"),
    "en": (
        "Implementation Support Unit",
        "The Unit presents its compliments and refers to document (",
        "Total",
    ),
    "fr": (
        "Unité d’appui à l’application",
        "L’Unité présente ses compliments et renvoie au document (",
        "Total",
    ),
    "ru": ("Группа имплементационной поддержки", "Группа свидетельствует уважение и ссылается на (", "Всего"),
    "es": ("Dependencia de Apoyo", "La Dependencia saluda atentamente y se remite al documento (", "Total"),
}


def paper(language: str) -> Document:
    """A letter on the first page, a numbered paper with a table on the second."""
    unit, sentence, total = WORDS[language]
    figure, day = write_number(AMOUNT, language), write_date(DAY, language)
    said = [
        Run(f"{sentence} "),
        Run(SYMBOL, left_to_right=True),
        Run(") "),
        Run(day, bold=True),
        Run(".", italic=True),
    ]
    blocks: list[Block] = [
        Letterhead(unit, ["Chemin Eugène-Rigot 2C", "+41 22 730 93 02"]),
        Reference(SYMBOL, day),
        Paragraph(said),
        Bullets([unit, total]),
        Signature("Ada Example", unit),
        Addressee([unit, "1202 Geneva"]),
        PageBreak(),
        Title(unit),
        Heading(unit),
        Paragraph(said, numbered=True),
        Heading(unit, level=2),
        Paragraph(unit, numbered=True),
        Table(
            [unit, day, total],
            [["Côte d’Ivoire", day, figure], [total, "", figure]],
            caption=unit,
            widths=[2, 2, 1],
            figures=frozenset({2}),
            total=True,
            note=day,
        ),
        Heading(unit, level=3),
        Rule(),
    ]
    return Document(language, unit, blocks, author=unit, symbol=SYMBOL, dated=DAY)

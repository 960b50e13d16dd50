"""Articles of a treaty as each language cites them: Article N (1) (b); article N, par. 1 b); 第N条第1款(b)项."""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.papers.languages import style_for
from servanda.papers.numbering import ABJAD
from servanda.papers.numbers import write_digits

_SHAPE = re.compile(r"(\d+)(?: \((\d+)\))?(?: \(([a-z])\))?")


@dataclass(frozen=True)
class ArticleStyle:
    """How one language cites; each pattern takes its own number."""

    article: str
    paragraph: str
    letter: str


STYLES: dict[str, ArticleStyle] = {
    "ar": ArticleStyle("المادة {}", " ({})", " ({})"),
    "zh": ArticleStyle("第{}条", "第{}款", "({})项"),
    "en": ArticleStyle("Article {}", " ({})", " ({})"),
    "fr": ArticleStyle("Article {}", ", par. {}", " {})"),
    "ru": ArticleStyle("Статья {}", ", п. {}", " {})"),
    "es": ArticleStyle("Artículo {}", ", párr. {}", " {})"),
}


def write_article(number: str, language: str) -> str:
    """The label of an article given as treaty files write it: 4, 7 (2) or 4 (1) (b).

    Any other text, such as a Roman numeral, stands as it is after the word for article.
    """
    style = style_for(STYLES, language)
    shape = _SHAPE.fullmatch(number)
    if not shape:
        return style.article.format(write_digits(number, language))
    article, paragraph, letter = shape.groups()
    label = style.article.format(write_digits(article, language))
    if paragraph:
        label += style.paragraph.format(write_digits(paragraph, language))
    if letter:
        label += style.letter.format(_letter(letter, language))
    return label


def _letter(letter: str, language: str) -> str:
    return ABJAD[ord(letter) - ord("a")] if language == "ar" else letter

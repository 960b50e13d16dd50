"""Text as a row of terms. Each word goes by its script; words that sound alike in writing have one term in common.

`indexed` gives the terms of a text between blanks, each word with every form under which it should be found.
`asked` gives for each word of a question the rows of terms of which one has to stand there. So a question is
answered by looking for a few characters in a column, on any database, and a phrase is a row of terms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from servanda.papers.searching.arabic import arabic_forms
from servanda.papers.searching.stems import latin_forms, russian_forms

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]+"
_ARABIC = r"[\u0620-\u065f\u066e-\u06d3\u06fa-\u06fc]+"
_CYRILLIC = r"[\u0400-\u052f][\u0300-\u036f\u0400-\u052f]*"
_OTHER = r"(?:(?![\u3400-\u4dbf\u4e00-\u9fff\u0620-\u065f\u066e-\u06d3\u0400-\u052f])[^\W_])+"
_WORD = re.compile(f"(?P<han>{_HAN})|(?P<arabic>{_ARABIC})|(?P<cyrillic>{_CYRILLIC})|(?P<other>{_OTHER})")


def indexed(text: str) -> str:
    """The terms of a text, a blank before and after each."""
    terms = [term for script, word in _words(text) for term in _written(script, word)]
    return f" {' '.join(terms)} " if terms else ""


def asked(text: str) -> Sequence[Sequence[str]]:
    """For each word of a question: what to look for in an indexed text, one of these for each word."""
    return [_looked_for(script, word) for script, word in dict.fromkeys(_words(text))]


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Each word with its script, in the order of the text."""
    plain = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    for found in _WORD.finditer(unicodedata.normalize("NFKC", plain).casefold().translate(_DIGITS)):
        yield str(found.lastgroup), found.group()


def _written(script: str, word: str) -> Sequence[str]:
    match script:
        case "han":
            return _pairs(word)
        case "arabic":
            return arabic_forms(word, written=True)
        case "cyrillic":
            return russian_forms(word)
    return latin_forms(word)


def _looked_for(script: str, word: str) -> Sequence[str]:
    match script:
        case "han" if len(word) == 1:
            return [word]
        case "han":
            return [f" {' '.join(_pairs(word))} "]
        case "arabic":
            return [f" {form} " for form in arabic_forms(word, written=False)]
        case "cyrillic":
            return [f" {form} " for form in russian_forms(word)]
    return [f" {form} " for form in latin_forms(word)]


def _pairs(word: str) -> Sequence[str]:
    """Chinese has no blanks between words: every two signs that stand side by side, which overlap."""
    return [word] if len(word) == 1 else [word[place : place + 2] for place in range(len(word) - 1)]

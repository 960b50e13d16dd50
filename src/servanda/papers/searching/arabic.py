"""Arabic words as they are looked for: without vowels, article, one-letter particles and the commonest endings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_ARTICLES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال")
"""The article, also with what is written together with it. An alef with a hamza begins no article: ألغام."""
_PARTICLES = ("و", "ف", "ب", "ل", "ك")
_ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "يه", "ه", "ي")
_ONE_LETTER = str.maketrans("أإآٱىةؤئ", "ااااي\u0647وي")
_SHORTEST_REST, _SHORTEST_STEM = 2, 3


def arabic_forms(word: str, *, written: bool) -> Sequence[str]:
    """The forms of a word. A word that begins with ال is read both ways: people leave out the hamza of ألغام.

    Of what is `written` the one-letter particles are taken off as well (وتقرير is found by تقرير); of what is asked
    they are not, as it might be the first letter of the word.
    """
    plain = "".join(sign for sign in word if unicodedata.category(sign) != "Mn" and sign != "ـ")
    readings = [plain, *_without_article(plain)]
    if written and len(plain) > _SHORTEST_STEM and plain.startswith(_PARTICLES):
        readings.append(plain[1:])
    return tuple(dict.fromkeys(_stem(reading) for reading in readings if reading))


def _without_article(word: str) -> Iterator[str]:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST_REST:
            yield word[len(article) :]
            return


def _stem(word: str) -> str:
    """Without its endings, as long as three letters are left: بعثاتها goes by بعث, as بعثات does."""
    folded = word.translate(_ONE_LETTER)
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            return _stem(folded[: -len(ending)])
    return folded

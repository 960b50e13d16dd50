"""Words without the endings that grammar gives them: enough to know that two forms are one word."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.workplan.reading.folding import words

_SHORTEST = 3
_ENDINGS = {
    "ar": re.compile(r"(?:هما|ها|هم|كم|نا|ات|ون|ين|ان|ه|ا)$"),
    "en": re.compile(r"(?:ies|es|s|ed|ing|ly)$"),
    "fr": re.compile(r"(?:ees|es|ee|s|e|ent|er|x|ez|iez|ons|ions|ait|aient)$"),
    "es": re.compile(r"(?:es|s|o|a|os|as|ar|er|ir)$"),
    "ru": re.compile(
        r"(?:ыми|ими|ого|его|ому|ему|ями|ами|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ом|ем|ам|ям|ет|ют|ит|ят|ут|ат|у|ю|а|я|ы|и|о|е|ь)$"
    ),
}


@lru_cache(maxsize=8192)
def stem(word: str, language: str) -> str:
    """The word folded, without article and ending; as it is where too little would be left."""
    found = words(word, language)
    if len(found) != 1:
        return "".join(found)
    bare = _ENDINGS[language].sub("", found[0]) if language in _ENDINGS else found[0]
    return bare if len(bare) >= _SHORTEST else found[0]

"""Arabic: alef with hamza where the word is spelt with madda: الأمنة for الآمنة."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper
from servanda.workplan.reading.told import Why, told

_HAMZA, _MADDA = "أ", "آ"
_MET = re.compile(r"^[وف]?(?:(?P<article>[بك]?ال|لل)|[بكل])?(?P<word>أ\w+)$")
"""What can lean on a word: “and”, a particle, the article."""


def by_madda(paper: Paper) -> Iterator[Misread]:
    """Words of the vocabulary that are spelt with madda, and are none with hamza."""
    spelt = paper.vocabulary.lists["spelling.madda"]
    bare = {one for one in spelt if not one.startswith("ال")}
    with_article = bare | {one.removeprefix("ال") for one in spelt}
    for word in paper:
        if _HAMZA in word.text and (met := _MET.match(word.text)):
            meant = _MADDA + met["word"][1:]
            if meant in (with_article if met["article"] else bare):
                text = word.text[: met.start("word")] + meant
                yield paper.misread(word, told(Why.SPELT_OTHERWISE, text=text))

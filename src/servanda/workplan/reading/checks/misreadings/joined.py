"""Arabic: a verb joined by “and” where there is none to join it to: الإعداد للاجتماعات وعقدتها for وعقدها.

Only with a feminine subject, which is told by a letter, and only where the paper shows both that the word is a verb
(it stands after “which” elsewhere) and that without that letter it is a noun, as the words around it are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.workplan.reading.checks.misreadings.agreement import ARTICLE, WHICH, bare, feminine
from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper, Word
from servanda.workplan.reading.told import Why, told

_PRONOUN = r"(?:هما|ها|هم|ه)"
_JOINED = re.compile(rf"^و(?P<noun>\w{{3,}})ت(?P<pronoun>{_PRONOUN})$")
_LETTER = re.compile(rf"ت[\u064b-\u0652]*(?={_PRONOUN}$)")
"""That of the feminine subject, before the pronoun, with its vowel sign if it has one."""
_MAY_BE_FEMININE_VERB = re.compile(rf"^(?:[وف]?س?ت\w+|\w\w+(?<!ا)ت{_PRONOUN}?)$")


def by_joined_verbs(paper: Paper) -> Iterator[Misread]:
    """Verbs of a feminine subject that no verb before them can have, and that does not come after them."""
    verbs, nouns = _after_which(paper), {bare(word) for word in paper} - feminine(paper)
    for word in paper:
        met = _JOINED.match(word.folded)
        if met is None or met["noun"] + "ت" not in verbs or met["noun"] not in nouns:
            continue
        if not _has_verb_before(word, paper) and not _has_subject_after(word, paper):
            text = _LETTER.sub("", word.text)
            yield paper.misread(word, told(Why.JOINED_TO_NOTHING, text=text))


def _after_which(paper: Paper) -> frozenset[str]:
    """The verbs of a feminine subject that stand after “which”, without their pronouns."""
    after = (paper.beside(word, 1) for word in paper if word.folded in WHICH)
    return frozenset(re.sub(rf"(?<=ت){_PRONOUN}$", "", one.folded) for one in after if one)


def _has_verb_before(word: Word, paper: Paper) -> bool:
    before = (one.folded for one in paper.units[word.unit][: word.place])
    return any(_MAY_BE_FEMININE_VERB.match(one) and not ARTICLE.match(one) for one in before)


def _has_subject_after(word: Word, paper: Paper) -> bool:
    after = paper.beside(word, 1)
    return after is not None and not after.pause and bool(ARTICLE.match(after.folded))

"""Arabic: a masculine word before the plural of a feminine one, where only a feminine word, or another word, can stand.

Two places are sure enough: a verb after “which” that bears the pronoun of it and stands before its subject (الذي
اعتمده الدول for اعتمدته), and أحد before such a plural (لأحد الدول for لإحدى or لآحاد). That a word is the plural of
a feminine one, and that a form is a verb, is taken from the paper and the glossary, where the other forms stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.workplan.reading.checks.misreadings.neighbours import glossary
from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper, Word
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.told import Why, told

ARTICLE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w\w)")
WHICH = frozenset(fold(one) for one in ("الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين"))
_SHORT = 3
"""Letters of a plural such as دول, غرف: its singular has the feminine ending besides."""
_FEMININE, _PLURAL = "ة", "ات"
_VERB = re.compile(r"^(?P<verb>\w{3,}?)(?P<pronoun>هما|ها|هم|هن|ه)$")
_ONE_OF = re.compile(r"^(?P<leaning>[وفبكل]*)أحد$")


def by_agreement(paper: Paper) -> Iterator[Misread]:
    """Words that do not go with the feminine plural after them."""
    forms, plurals = frozenset(word.folded for word in paper), _feminine_plurals(paper)
    for word in paper:
        after = paper.beside(word, 1)
        if after is None or after.pause or not after.folded.startswith("ال") or bare(after) not in plurals:
            continue
        if met := _ONE_OF.match(word.text):
            lead = met["leaning"]
            why = told(Why.ONE_OF_FEMININE, text=f"{lead}إحدى", instead=f"{lead}آحاد", after=after.text)
            yield paper.misread(word, why)
        elif meant := _feminine_verb(word, paper, forms):
            yield paper.misread(word, told(Why.VERB_OF_FEMININE, text=meant, after=after.text))


def bare(word: Word) -> str:
    """The word made comparable, without the article and what leans on it."""
    return ARTICLE.sub("", word.folded)


def feminine(paper: Paper) -> frozenset[str]:
    """What stands before ة in the words of the paper and of the glossary."""
    terms = (part for term in glossary("ar") for part in term.split())
    ending = [*(word.text for word in paper), *terms]
    return frozenset(ARTICLE.sub("", fold(one))[:-1] for one in ending if one.endswith(_FEMININE))


def _feminine_plurals(paper: Paper) -> frozenset[str]:
    """Plurals whose feminine singular stands somewhere: بعثات beside بعثة.

    Short ones, دول beside دولة, only where the words around show that it is a plural: هذه الدول, الدول التي.
    """
    singular = feminine(paper)
    texts = {bare(word) for word in paper}
    long = {one for one in texts if one.endswith(_PLURAL) and one.removesuffix(_PLURAL) in singular}
    short = (word for word in paper if bare(word) in singular and _is_shown(word, paper))
    return frozenset(long | {bare(word) for word in short if len(bare(word)) == _SHORT})


def _is_shown(word: Word, paper: Paper) -> bool:
    before, after = paper.beside(word, -1), paper.beside(word, 1)
    these = before is not None and not word.pause and before.folded.removeprefix("و") == "هذه"
    return these or (after is not None and not after.pause and after.folded == "التي")


def _feminine_verb(word: Word, paper: Paper, forms: frozenset[str]) -> str:
    """The verb as it would have to be, where the word is a masculine one after “which”; empty where it is none.

    It is a verb where the paper has the feminine form of it too.
    """
    before, met = paper.beside(word, -1), _VERB.match(word.folded)
    if before is None or word.pause or before.folded not in WHICH or met is None:
        return ""
    verb, printed = met["verb"], word.text.removesuffix(met["pronoun"])
    if verb[0] == "ي" and _stands("ت" + verb[1:], forms):
        return "ت" + word.text[1:]
    if verb[0] not in "تي" and not verb.endswith("ت") and _stands(verb + "ت", forms):
        return printed + "ت" + met["pronoun"]
    return ""


def _stands(verb: str, forms: frozenset[str]) -> bool:
    """Whether the paper has that form of a verb, bare or with a pronoun or an “and”."""
    return any(
        and_ + verb + pronoun in forms for and_ in ("", "و") for pronoun in ("", "ه", "ها", "هما", "هم")
    )

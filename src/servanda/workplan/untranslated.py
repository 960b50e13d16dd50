"""How a text is said in a paper that lacks it in its own language, and how it is told again from such a paper."""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from servanda.common.languages import UN_ORDER, django_code, language_name
from servanda.papers.isolates import isolate, left_to_right
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.workplan.texts import Texts, said

_IN_BRACKETS = re.compile(r"\s*[\[\]]([^\[\]]+)[\[\]]$")


def marked(text: str, language: str) -> str:
    """The text in its own direction, and behind it that it is not translated yet; in the active language."""
    if not text:
        return ""
    kept = isolate(text) if language in RIGHT_TO_LEFT else left_to_right(text)
    return kept + " " + _note(language)


def unmarked(text: str, language: str) -> tuple[str, str]:
    """A text of a paper in a language, without the note that `marked` puts behind it, and the language it is in."""
    found = _IN_BRACKETS.search(text)
    told = _languages_noted(language).get(_letters(found[1])) if found else None
    return (text[: found.start()], told) if found and told else (text, language)


def _note(language: str) -> str:
    return _("[not translated yet; in %(language)s]") % {"language": language_name(language)}


@cache
def _languages_noted(language: str) -> dict[str, str]:
    """Which language a note of a paper in that language names, by its letters: pages change spaces and signs."""
    with override(django_code(language)):
        return {_letters(_note(code)): code for code in UN_ORDER}


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def lines_of_head(texts: Texts, language: str) -> str:
    """The lines of a text of the head; each in another language where the paper's own lacks it."""
    found = said(texts, language=language)
    if not found.untranslated:
        return found.text
    return "\n".join(marked(line, found.language) for line in found.text.splitlines())

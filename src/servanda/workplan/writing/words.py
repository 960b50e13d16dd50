"""How a text is said in a paper that lacks it in its own language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.languages import language_name
from servanda.papers.isolates import isolate, left_to_right
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.workplan.texts import Texts, said


def marked(text: str, language: str) -> str:
    """The text in its own direction, and behind it that it is not translated yet; in the active language."""
    if not text:
        return ""
    kept = isolate(text) if language in RIGHT_TO_LEFT else left_to_right(text)
    return kept + " " + _("[not translated yet; in %(language)s]") % {"language": language_name(language)}


def lines_of_head(texts: Texts, language: str) -> str:
    """The lines of a text of the head; each in another language where the paper's own lacks it."""
    found = said(texts, language=language)
    if not found.untranslated:
        return found.text
    return "\n".join(marked(line, found.language) for line in found.text.splitlines())

"""The fixed words of papers for meetings, as papers of the United Nations at Geneva print them.

Arabic, Chinese and Russian versions print distribution, date and language in English: the four lines at the corner are
for those who handle the paper. French and Spanish print them in their own language.
"""

from __future__ import annotations

from dataclasses import dataclass

from servanda.papers.dates import write_date, write_range
from servanda.papers.languages import CODES, style_for
from servanda.papers.masthead import AgendaItem, Distribution, Masthead, Session
from servanda.papers.numbering import letter_item
from servanda.papers.numbers import write_digits

CORNER_LANGUAGE = {"ar": "en", "zh": "en", "en": "en", "fr": "fr", "ru": "en", "es": "es"}
"""In which language each version prints the lines at the corner."""


@dataclass(frozen=True)
class CornerWords:
    """What one language prints at the corner. `languages` are named by code, `after` after “Original:”."""

    distribution: dict[Distribution, str]
    languages: dict[str, str]
    after: dict[str, str]
    original: str
    only: str


_ENGLISH = dict(zip(CODES, ("Arabic", "Chinese", "English", "French", "Russian", "Spanish"), strict=True))
_FRENCH = dict(zip(CODES, ("Arabe", "Chinois", "Anglais", "Français", "Russe", "Espagnol"), strict=True))
_SPANISH = dict(zip(CODES, ("Árabe", "Chino", "Inglés", "Francés", "Ruso", "Español"), strict=True))

CORNER: dict[str, CornerWords] = {
    "en": CornerWords(
        {
            Distribution.GENERAL: "Distr.: General",
            Distribution.LIMITED: "Distr.: Limited",
            Distribution.RESTRICTED: "Distr.: Restricted",
        },
        _ENGLISH,
        _ENGLISH,
        "Original: {language}",
        "{language} only",
    ),
    "fr": CornerWords(
        {
            Distribution.GENERAL: "Distr. générale",
            Distribution.LIMITED: "Distr. limitée",
            Distribution.RESTRICTED: "Distr. restreinte",
        },
        _FRENCH,
        {code: name.lower() for code, name in _FRENCH.items()},
        "Original\u00a0: {language}",
        "{language} seulement",
    ),
    "es": CornerWords(
        {
            Distribution.GENERAL: "Distr. general",
            Distribution.LIMITED: "Distr. limitada",
            Distribution.RESTRICTED: "Distr. reservada",
        },
        _SPANISH,
        {code: name.lower() for code, name in _SPANISH.items()},
        "Original: {language}",
        "{language} únicamente",
    ),
}

ITEM = {
    "ar": ("البند {item} من جدول الأعمال المؤقت", "البند {item} من جدول الأعمال"),
    "zh": ("临时议程项目{item}", "议程项目{item}"),
    "en": ("Item {item} of the provisional agenda", "Agenda item {item}"),
    "fr": ("Point {item} de l’ordre du jour provisoire", "Point {item} de l’ordre du jour"),
    "ru": ("Пункт {item} предварительной повестки дня", "Пункт {item} повестки дня"),
    "es": ("Tema {item} del programa provisional", "Tema {item} del programa"),
}
"""The line of the agenda, for the provisional one and for the one adopted."""

BETWEEN = {"ar": "، ", "zh": "，", "en": ", ", "fr": ", ", "ru": ", ", "es": ", "}
"""Between the place of a meeting and its days."""

DRAFT = {"ar": "مشروع", "zh": "草案", "en": "Draft", "fr": "Projet", "ru": "Проект", "es": "Proyecto"}
SUMMARY = {"ar": "موجز", "zh": "摘要", "en": "Summary", "fr": "Résumé", "ru": "Резюме", "es": "Resumen"}


@dataclass(frozen=True)
class Corner:
    """The lines at the corner, and the language in which they are printed."""

    language: str
    handling: tuple[str, ...]
    """Distribution and date."""
    versions: tuple[str, ...]
    """The language of this version and the original one."""


def corner(masthead: Masthead, language: str) -> Corner:
    """Distribution, date, this language, original language, as this language version prints them."""
    printed_in = style_for(CORNER_LANGUAGE, language)
    words = CORNER[printed_in]
    handling = [words.distribution[masthead.distribution]] if masthead.distribution else []
    if masthead.date:
        handling.append(write_date(masthead.date, printed_in))
    return Corner(printed_in, tuple(handling), tuple(_versions(masthead, language, words)))


def _versions(masthead: Masthead, language: str, words: CornerWords) -> list[str]:
    if masthead.only:
        return [words.only.format(language=words.languages[language])]
    if not masthead.original:
        return []
    original = words.original.format(language=words.after[masthead.original])
    # The English version of an English paper names its language once.
    return [original] if language == masthead.original == "en" else [words.languages[language], original]


def agenda_line(item: AgendaItem, language: str) -> str:
    """Item 9 (j) of the provisional agenda; Point 9 j) de l’ordre du jour provisoire; البند ٩(ي) من …"""
    number = write_digits(str(item.number), language)
    if item.letter:
        space = "" if language in ("ar", "zh") else "\u00a0"
        number += space + letter_item(item.letter, language)
    provisional, adopted = style_for(ITEM, language)
    return (provisional if item.provisional else adopted).format(item=number)


def session_line(session: Session, language: str) -> str:
    """Where and when the meeting is held: Geneva, 3–5 September 2018."""
    days = write_range(session.first, session.last or session.first, language) if session.first else ""
    return style_for(BETWEEN, language).join(part for part in (session.place, days) if part)

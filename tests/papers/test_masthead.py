"""The fixed words of a masthead, and that a part which is not known is left out."""

import datetime as dt

import pytest

from servanda.papers.document import AgendaItem, Distribution, Document, Masthead, Paragraph, Session
from servanda.papers.languages import CODES
from servanda.papers.masthead_words import agenda_line, corner, session_line

ISSUED = Masthead(
    "Convention",
    "Plan",
    symbol="CCM/MSP/2016/2",
    distribution=Distribution.GENERAL,
    date=dt.date(2016, 6, 7),
    original="en",
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Distr.: General", "7 June 2016", "Original: English"]),
        ("fr", ["Distr. générale", "7 juin 2016", "Français", "Original\u00a0: anglais"]),
        ("es", ["Distr. general", "7 de junio de 2016", "Español", "Original: inglés"]),
        ("ru", ["Distr.: General", "7 June 2016", "Russian", "Original: English"]),
        ("zh", ["Distr.: General", "7 June 2016", "Chinese", "Original: English"]),
        ("ar", ["Distr.: General", "7 June 2016", "Arabic", "Original: English"]),
    ],
)
def test_each_language_version_prints_its_corner(language: str, lines: list[str]) -> None:
    printed = corner(ISSUED, language)
    assert [*printed.handling, *printed.versions] == lines


def test_a_paper_in_one_language_says_so_and_a_translation_from_french_too() -> None:
    only = Masthead("Convention", "Plan", only=True)
    assert [corner(only, language).versions for language in ("en", "fr", "ru")] == [
        ("English only",),
        ("Français seulement",),
        ("Russian only",),
    ]
    french = Masthead("Convention", "Plan", original="fr")
    assert corner(french, "en").versions == ("English", "Original: French")


@pytest.mark.parametrize("language", CODES)
def test_nothing_is_printed_for_what_is_not_known(language: str) -> None:
    bare = corner(Masthead("Convention", "Plan"), language)
    assert (bare.handling, bare.versions) == ((), ())
    assert session_line(Session("Meeting"), language) == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Item 9\u00a0(j) of the provisional agenda"),
        ("fr", "Point 9\u00a0j) de l’ordre du jour provisoire"),
        ("es", "Tema 9\u00a0j) del programa provisional"),
        ("ru", "Пункт 9\u00a0j) предварительной повестки дня"),
        ("zh", "临时议程项目9(j)"),
        ("ar", "البند ٩(ي) من جدول الأعمال المؤقت"),
    ],
)
def test_the_item_of_the_agenda_as_each_language_cites_it(language: str, line: str) -> None:
    assert agenda_line(AgendaItem(9, letter=10), language) == line


def test_an_adopted_agenda_and_an_item_without_a_letter() -> None:
    assert agenda_line(AgendaItem(9, provisional=False), "en") == "Agenda item 9"


def test_a_meeting_has_a_place_and_days() -> None:
    meeting = Session("Meeting", "Geneva", dt.date(2018, 9, 3), dt.date(2018, 9, 5))
    assert session_line(meeting, "en") == "Geneva, 3–5 September 2018"
    assert session_line(Session("الاجتماع", "جنيف", dt.date(2018, 9, 3), dt.date(2018, 9, 5)), "ar") == (
        "جنيف، ٣-٥ أيلول/سبتمبر ٢٠١٨"
    )


def test_the_masthead_comes_first_and_knows_the_languages() -> None:
    with pytest.raises(ValueError, match="first block"):
        Document("en", "Plan", [Paragraph("Text"), ISSUED])
    with pytest.raises(ValueError, match="original"):
        Document("en", "Plan", [Masthead("Convention", "Plan", original="de")])

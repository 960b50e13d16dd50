"""Lengths of time in words: 8 years, 180 jours, ٩ أشهر; with the plural forms each language asks for."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from servanda.papers.languages import style_for
from servanda.papers.numbers import write_number

_SHAPE = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")

# By plural form (Unicode CLDR). {n} is the figure; Arabic has words of its own for one and two.
UNITS: dict[str, tuple[dict[str, str], dict[str, str], dict[str, str]]] = {
    "ar": (
        {"one": "سنة واحدة", "two": "سنتان", "few": "{n} سنوات", "many": "{n} سنة", "other": "{n} سنة"},
        {"one": "شهر واحد", "two": "شهران", "few": "{n} أشهر", "many": "{n} شهرا", "other": "{n} شهر"},
        {"one": "يوم واحد", "two": "يومان", "few": "{n} أيام", "many": "{n} يوما", "other": "{n} يوم"},
    ),
    "zh": ({"other": "{n}年"}, {"other": "{n}个月"}, {"other": "{n}天"}),
    "en": (
        {"one": "{n} year", "other": "{n} years"},
        {"one": "{n} month", "other": "{n} months"},
        {"one": "{n} day", "other": "{n} days"},
    ),
    "fr": (
        {"one": "{n} an", "other": "{n} ans"},
        {"other": "{n} mois"},
        {"one": "{n} jour", "other": "{n} jours"},
    ),
    "ru": (
        {"one": "{n} год", "few": "{n} года", "other": "{n} лет"},
        {"one": "{n} месяц", "few": "{n} месяца", "other": "{n} месяцев"},
        {"one": "{n} день", "few": "{n} дня", "other": "{n} дней"},
    ),
    "es": (
        {"one": "{n} año", "other": "{n} años"},
        {"one": "{n} mes", "other": "{n} meses"},
        {"one": "{n} día", "other": "{n} días"},
    ),
}
AND = {"ar": " و", "zh": "", "en": " and ", "fr": " et ", "ru": " и ", "es": " y "}


def write_length(iso: str, language: str) -> str:
    """An ISO 8601 length in words: P8Y is 8 years, P180D 180 days, P1Y6M 1 year and 6 months.

    Any text but years, months and days is a ValueError that says what to write.
    """
    units = style_for(UNITS, language)
    shape = _SHAPE.fullmatch(iso)
    if not shape:
        raise ValueError(f"“{iso}” is no length of time; write P8Y, P6M or P180D")
    parts = [
        _write(int(figure), forms, language)
        for figure, forms in zip(shape.groups(), units, strict=True)
        if figure is not None
    ]
    return AND[language].join(parts)


def _write(figure: int, forms: dict[str, str], language: str) -> str:
    form = forms.get(_plural_form(figure, language), forms["other"])
    return form.format(n=write_number(figure, language))


@cache
def _plural_form(figure: int, language: str) -> str:
    return str(Locale(language).plural_form(figure))

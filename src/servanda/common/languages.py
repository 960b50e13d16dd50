"""The six languages of the United Nations as data files and addresses write them: two letters each.

Django's own code for Chinese is `zh-hans`; every other language has the same code on both sides.
"""

from django.utils.translation import get_language, get_language_info

UN_ORDER = ("ar", "zh", "en", "fr", "ru", "es")


def two_letters(code: str | None) -> str:
    """The code used in data files and addresses: `zh-hans` → `zh`; no language at all → `en`."""
    return (code or "en").split("-")[0]


def current() -> str:
    """The two letters of the language of the page being written."""
    return two_letters(get_language())


def django_code(letters: str) -> str:
    """The code Django knows a language by: `zh` → `zh-hans`."""
    return "zh-hans" if letters == "zh" else letters


_IN_SMALL_LETTERS = ("fr", "ru", "es")


def language_name(letters: str) -> str:
    """How the active language names a language within a sentence: Arabic, arabe, арабский, 阿拉伯语."""
    name = str(get_language_info(django_code(letters))["name_translated"])
    return name.lower() if current() in _IN_SMALL_LETTERS else name

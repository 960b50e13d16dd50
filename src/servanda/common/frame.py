"""What stands around every page: the treaty's name, the language bar, where to ask for help."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from servanda.common.languages import UN_ORDER, current, django_code
from servanda.common.treaty import treaty_of_this_desk

RIGHT_TO_LEFT = frozenset({"ar"})


@dataclass(frozen=True)
class LanguageLink:
    """One place in the language bar: this same page in that language, under the language's own name."""

    code: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class Frame:
    """What `base.html` shows on every page. Nothing here depends on who is looking, so public pages can be cached."""

    treaty: str
    """The treaty's full name in the language of the page; never an acronym."""
    language: str
    direction: str
    languages: tuple[LanguageLink, ...]
    help_address: str


def frame(request: HttpRequest) -> dict[str, Frame]:
    """The context processor that gives every page its `frame`."""
    language = current()
    return {
        "frame": Frame(
            treaty=treaty_of_this_desk().names[language],
            language=language,
            direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
            languages=tuple(_link(request, code, language) for code in UN_ORDER),
            help_address=settings.SERVANDA_HELP_ADDRESS,
        )
    }


def _link(request: HttpRequest, code: str, current_language: str) -> LanguageLink:
    names = dict(settings.LANGUAGES)
    return LanguageLink(code, names[django_code(code)], _same_page(request, code), code == current_language)


def _same_page(request: HttpRequest, code: str) -> str:
    """This page's address with its first part, the language, exchanged; from elsewhere the start page."""
    first, slash, rest = request.get_full_path().lstrip("/").partition("/")
    return f"/{code}/{rest}" if slash and first in UN_ORDER else f"/{code}/"

"""The language in an address: `/zh/…` where Django says `zh-hans`, the other five under their own code."""

from typing import Any

from django.urls.resolvers import LocalePrefixPattern, URLResolver
from django.utils.translation import get_language

from servanda.common.languages import two_letters


class LanguagePrefix(LocalePrefixPattern):
    """Writes and reads the two letters; Django's middleware already reads `zh` as the Chinese we have."""

    @property
    def language_prefix(self) -> str:
        return f"{two_letters(get_language())}/"


def under_each_language(*routes: Any) -> list[URLResolver]:
    """These routes once in each language, the code always shown."""
    return [URLResolver(LanguagePrefix(), list(routes))]

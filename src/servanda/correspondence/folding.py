"""Text as it is searched: small letters, no accents, Arabic letters without hamza, vowels and lengthening."""

from __future__ import annotations

import unicodedata

_ONE_LETTER = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None, "ё": "е"})


def folded(text: str) -> str:
    """`text` for comparing: what a person types without care finds what was written with it."""
    composed = unicodedata.normalize("NFC", text.casefold()).translate(_ONE_LETTER)
    letters = unicodedata.normalize("NFKD", composed)
    plain = "".join(sign for sign in letters if unicodedata.category(sign) not in ("Mn", "Cf"))
    return " ".join(plain.split())

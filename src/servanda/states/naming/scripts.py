"""Characters that make a name look like another one: mixed scripts, look-alikes, turned direction.

In the spirit of Unicode Technical Standard 39. The table of look-alikes serves to say which State a refused
name resembles, never to accept one.
"""

from __future__ import annotations

import unicodedata

_DIRECTION_OVERRIDES = frozenset("\u202a\u202b\u202d\u202e")
_NEVER = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Control characters, unassigned, private-use and half characters."""
_SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARABIC",
    "CJK",
    "ARMENIAN",
    "HEBREW",
    "CHEROKEE",
    "COPTIC",
    "GEORGIAN",
)

# Lower-case letters of other scripts, each above the Latin letter that it looks like.
_LOOKALIKES = str.maketrans(
    "авсԁеԍнһіјкӏмпорԛгѕтцѵԝхуүзαβεηικνορτυχϲժցһոօսհ",
    "abcdeghhijklmnopqrstuvwxyyzabenikvoptuxcdghnouh",
)


def forbidden(text: str) -> tuple[int, str] | None:
    """Position and character of the first sign that no name can contain, None where there is none."""
    for position, sign in enumerate(text, start=1):
        if sign in _DIRECTION_OVERRIDES or (unicodedata.category(sign) in _NEVER and not sign.isspace()):
            return position, sign
    return None


def stranger(text: str) -> tuple[int, str, str] | None:
    """Position, character and script of the first letter that is not of the name's main script."""
    letters = [(place, sign, script_of(sign)) for place, sign in enumerate(text, start=1) if sign.isalpha()]
    scripts = [script for _, _, script in letters]
    if len(set(scripts)) < 2:  # noqa: PLR2004 - one script, or none
        return None
    main = max(dict.fromkeys(scripts), key=scripts.count)
    return next(letter for letter in letters if letter[2] != main)


def script_of(letter: str) -> str:
    """The script of a letter, in Unicode's word (LATIN, CYRILLIC, CJK…); "OTHER" for one not listed here."""
    name = unicodedata.name(unicodedata.normalize("NFKC", letter)[0], "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "OTHER")


def skeleton(key: str) -> str:
    """A folded name with each look-alike as its Latin letter, so that spoof and original become equal."""
    return key.translate(_LOOKALIKES)


def describe(sign: str) -> str:
    """A character in words that can be shown: code and Unicode name, and the sign only if it is a letter."""
    name = unicodedata.name(sign, "a character without a name").lower()
    code = f"U+{ord(sign):04X}, {name}"
    return f"“{sign}” ({code})" if sign.isalpha() else code

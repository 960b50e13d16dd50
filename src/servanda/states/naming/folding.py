"""The form under which two spellings of a name are the same."""

from __future__ import annotations

import re
import unicodedata

# Letters that canonical decomposition leaves apart although a reader takes them for the same.
_SAME_LETTER = str.maketrans(
    {
        "\u0671": "\u0627",  # alef wasla: alef
        "\u0649": "\u064a",  # alef maksura: yeh
        "\u06cc": "\u064a",  # Persian yeh: yeh
        "\u06a9": "\u0643",  # Persian kaf: kaf
        "\u0640": "",  # tatweel only stretches a word
    }
)
_SAINT = re.compile(r"\bst\b")
_ARTICLE = re.compile(r"\bthe\b")


def plain(text: str) -> str:
    """`text` in compatibility form, without invisible characters, each run of white space one space."""
    visible = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", visible).split())


def key(text: str) -> str:
    """What is compared: `text` without case, marks, punctuation, spaces and "the", with "St." written out."""
    bare = unicodedata.normalize("NFKD", plain(text).casefold())
    letters = "".join(sign for sign in bare if unicodedata.category(sign) != "Mn").translate(_SAME_LETTER)
    words = "".join(_word_sign(sign) for sign in letters.replace("&", " and "))
    return _ARTICLE.sub("", _SAINT.sub("saint", words)).replace(" ", "")


def _word_sign(sign: str) -> str:
    """Letters and digits stay; apostrophes vanish, other punctuation parts words."""
    if sign.isalnum():
        return sign
    return "" if sign in "'’‘ʼʻ`´." else " "

"""The look: one sheet that works in both directions, colours that can be read, no sentence left in one language."""

import re
from pathlib import Path

import pytest
from tests.repository import tracked

SHEET = Path("src/servanda/common/static/servanda/servanda.css")
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|"
    r"(?:min|max)-(?:width|height))\s*:|(?:float|text-align|clear):\s*(?:left|right))"
)
MEDIA = re.compile(r"@media[^{]*")
TOKEN = re.compile(r"--(\w[\w-]*):\s*(#[0-9a-f]{3,6});")
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_CONTRAST_OF_A_BORDER = 3.0  # 1.4.11

TRANSLATED = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
CODE = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
SAME_IN_EVERY_LANGUAGE = {"CSV", "JSON", "CC BY 4.0", "(English)"}
BEFORE_ANY_LANGUAGE_IS_KNOWN = {"500.html"}


def sheet() -> str:
    return re.sub(r"/\*.*?\*/", "", tracked.text(SHEET), flags=re.DOTALL)


def templates() -> list[Path]:
    return tracked.below("src", ".html")


def test_the_sheet_knows_no_left_and_no_right() -> None:
    assert PHYSICAL.findall(MEDIA.sub("", sheet())) == []


def channel(part: str) -> float:
    share = int(part, 16) / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    red, green, blue = (channel(digits[place : place + 2]) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    tokens = dict(TOKEN.findall(sheet()))
    light, dark = sorted((luminance(tokens[one]), luminance(tokens[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("text", ["ink", "soft", "accent", "accent-deep"])
@pytest.mark.parametrize("ground", ["paper", "ground", "accent-soft"])
def test_every_text_can_be_read_on_every_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= LEAST_CONTRAST


@pytest.mark.parametrize("ground", ["paper", "ground", "accent-soft"])
def test_the_edge_of_a_field_can_be_seen(ground: str) -> None:
    assert contrast("line-strong", ground) >= LEAST_CONTRAST_OF_A_BORDER


@pytest.mark.parametrize("path", templates(), ids=str)
def test_a_template_has_nothing_inline(path: Path) -> None:
    text = tracked.text(path)
    assert re.findall(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|javascript:", text) == []


@pytest.mark.parametrize("path", templates(), ids=str)
def test_a_template_says_nothing_in_one_language_only(path: Path) -> None:
    if path.name in BEFORE_ANY_LANGUAGE_IS_KNOWN:
        pytest.skip("an error before the language is known")
    left = CODE.sub("\n", TRANSLATED.sub("", tracked.text(path)))
    words = {line.strip() for line in left.splitlines() if re.search(r"[^\W\d_]{2}", line)}
    assert words - SAME_IN_EVERY_LANGUAGE == set()


COMMA = re.compile(r"(?:}}|%}|</\w+>), (?={{|{%|<)")


def test_what_stands_in_a_row_is_parted_as_the_language_parts_it() -> None:
    """Arabic and Chinese have a comma of their own."""
    told = {str(file): COMMA.findall(TRANSLATED.sub("", tracked.text(file))) for file in templates()}
    assert {file: found for file, found in told.items() if found} == {}

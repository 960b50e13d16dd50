"""The fonts that papers are set in, as they come with their packages; those of the machine are never used."""

from __future__ import annotations

from pathlib import Path

import fontpkg_amiri
import pylopdf_fonts_zh_cn

_ARABIC = Path(fontpkg_amiri.__file__).parent / "files"
_CHINESE = pylopdf_fonts_zh_cn.serif_path().parent
ALL_FONTS = (_CHINESE, _ARABIC)


def font_folders(language: str) -> list[Path]:
    """Where the fonts of a language lie.

    Latin and Cyrillic letters come with typst itself; the large Chinese fonts are opened for Chinese papers alone.
    """
    return list(ALL_FONTS) if language == "zh" else [_ARABIC]

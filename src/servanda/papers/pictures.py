"""A drawing as a picture of pixels, for programs that draw no SVG. Typesetting draws it, with the house's own fonts."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files

import typst

from servanda.papers.pdf.fonts import ALL_FONTS

PIXELS_PER_INCH = 220


@lru_cache(maxsize=64)
def png(svg: str) -> bytes:
    """The drawing as PNG, sharp in print. ValueError where it is no SVG."""
    try:
        with as_file(files("servanda.papers.pdf") / "picture.typ") as template:
            made = typst.compile(
                template,
                format="png",
                ppi=PIXELS_PER_INCH,
                ignore_system_fonts=True,
                font_paths=list(ALL_FONTS),
                sys_inputs={"drawing": svg},
            )
    except typst.TypstError as error:
        raise ValueError(f"this is no drawing: {error}") from error
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no single picture")
    return made

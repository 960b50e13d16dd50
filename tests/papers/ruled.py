"""PDF files with drawn tables, set by another program from its own markup: for tests."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import typst

from servanda.papers.pdf.fonts import font_folders

PAGE = '#set page(width: 21cm, height: {height}cm, margin: 1.5cm, numbering: "1")\n#set text(size: 10pt)\n'
ARABIC = '#set text(dir: rtl, lang: "ar", font: "Amiri")\n'


def pdf(markup: str, *, language: str = "en", height: float = 29.7) -> bytes:
    """The markup as PDF; on low pages it has several."""
    source = PAGE.format(height=height) + (ARABIC if language == "ar" else "") + markup
    with NamedTemporaryFile(suffix=".typ") as file:
        Path(file.name).write_text(source, encoding="utf-8")
        made = typst.compile(
            Path(file.name), font_paths=list(font_folders(language)), ignore_system_fonts=True
        )
    assert isinstance(made, bytes)
    return made


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table with every cell drawn, as markup; the first row is its head."""
    cells = "".join(f"[{cell}]," for row in rows for cell in row)
    return f"#table(columns: {len(rows[0])}, {cells})\n"

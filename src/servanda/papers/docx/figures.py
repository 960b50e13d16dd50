"""Figures of a Word paper: the drawing as SVG, and a picture of it for programs that do not draw SVG."""

from __future__ import annotations

import io
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Emu, Inches, Length
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Figure
from servanda.papers.document_text import printable
from servanda.papers.pictures import PIXELS_PER_INCH, png

_ASSUMED = 72
"""Dots in an inch where a picture says nothing."""
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def add_figure(paragraph: WordParagraph, figure: Figure, width: Length) -> None:
    """Draw the figure in its paragraph, not wider than the line, with its description for those who hear it."""
    shape = paragraph.add_run().add_picture(io.BytesIO(png(figure.svg)))
    for side in ("width", "height"):  # the picture does not tell how many of its dots make an inch
        setattr(shape, side, Inches(getattr(shape, side) / Inches(1) * _ASSUMED / PIXELS_PER_INCH))
    if shape.width > width:
        shape.height, shape.width = Emu(int(shape.height * width / shape.width)), width
    shape._inline.docPr.set("descr", printable(figure.alternative))
    shape._inline.docPr.set("title", printable(figure.caption))
    _attach_drawing(paragraph, shape._inline, figure.svg)


def _attach_drawing(paragraph: WordParagraph, inline: Any, svg: str) -> None:
    """Word 2016 and later draw the SVG and keep the picture for others; the drawing stays in the file."""
    document = paragraph.part
    number = 1 + sum(1 for part in document.package.iter_parts() if part.partname.endswith(".svg"))
    name = PackURI(f"/word/media/drawing{number}.svg")
    reference = document.relate_to(Part(name, "image/svg+xml", svg.encode(), document.package), _IMAGE)
    blip = inline.graphic.graphicData.pic.blipFill.blip
    blip.append(
        parse_xml(
            f'<a:extLst xmlns:a="{_A}"><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG}"'
            f' xmlns:r="{_R}" r:embed="{reference}"/></a:ext></a:extLst>'
        )
    )

"""Made-up plans as files of Word and PDF."""

from __future__ import annotations

import io
import random
from itertools import groupby

import docx
from docx.document import Document as WordDocument

from servanda.papers.document import Block as PaperBlock
from servanda.papers.document import Document, Heading, Paragraph, Table
from servanda.papers.pdf.writing import write as write_pdf
from tests.workplan.made_up_plans import Block


def as_docx(blocks: list[Block], rng: random.Random) -> bytes:
    """The paper as a Word file, with headings as styles or as bold lines, lists as styles or as typed marks."""
    paper = docx.Document()
    styled, lists = rng.random() < 0.6, rng.random() < 0.4
    for is_row, group in groupby(blocks, key=lambda block: block.kind == "row"):
        if is_row:
            _add_table(paper, list(group))
            continue
        for block in group:
            _add(paper, block, styled=styled, lists=lists)
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue()


def _add(paper: WordDocument, block: Block, *, styled: bool, lists: bool) -> None:
    mark, _, rest = block.text.partition(" ")
    if block.kind in ("h", "h2") and styled:
        paper.add_heading(block.text, level=1 if block.kind == "h" else 2)
    elif block.kind in ("h", "h2"):
        paper.add_paragraph().add_run(block.text).bold = True
    elif block.kind == "item" and lists and mark in ("•", "-"):
        paper.add_paragraph(rest, style="List Bullet")
    else:
        paper.add_paragraph(block.text)


def _add_table(paper: WordDocument, rows: list[Block]) -> None:
    table = paper.add_table(rows=0, cols=max(len(row.cells) for row in rows))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row.cells, strict=True):
            cell.text = text


def as_pdf(blocks: list[Block], language: str) -> bytes:
    """The paper as the house itself prints it. Made-up amounts must stand in it as they are meant to be seen."""
    found: list[PaperBlock] = []
    for is_row, group in groupby(blocks, key=lambda block: block.kind == "row"):
        if is_row:
            header, *rows = [row.cells for row in group]
            found.append(Table(header=header, rows=rows))
            continue
        for block in group:
            found.append(_paper_block(block, any(isinstance(one, Heading) for one in found)))
    return write_pdf(Document(language, "Plan", found))


def _paper_block(block: Block, headed: bool) -> PaperBlock:
    if block.kind == "h":
        return Heading(block.text, level=1)
    if block.kind == "h2" and headed:
        return Heading(block.text, level=2)
    return Paragraph(block.text)

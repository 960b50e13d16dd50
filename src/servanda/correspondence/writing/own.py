"""Letters in a Word template of the Unit: what it names, and what it says once filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from servanda.correspondence.enums import Paper
from servanda.correspondence.models import WordTemplate
from servanda.correspondence.texts import FIELD
from servanda.correspondence.writing.word import fill
from servanda.library.queries import read_bytes
from servanda.papers.document import Block, Heading, Paragraph, Run, Table
from servanda.papers.docx import read

Key = tuple[str, Paper, str]
"""Text, paper, language."""
GIVEN_LATER = frozenset({"reference", "subject"})
"""Fields that a letter has only from its approval on, or that follow from others."""


def templates_in_use(treaty_id: str) -> Mapping[Key, WordTemplate]:
    """The Unit's own templates. One query."""
    found = WordTemplate.objects.filter(treaty_id=treaty_id, in_use=True).select_related("file")
    return {(each.template, Paper(each.paper), each.language): each for each in found}


def named_in(template: bytes) -> list[str]:
    """The fields that a template names, in their order."""
    return list(dict.fromkeys(name for line in _lines(template) for name in FIELD.findall(line)))


def said_in(template: bytes, values: Mapping[str, str]) -> list[str]:
    """The paragraphs of a letter in a template."""
    return list(_lines(fill(template, values)))


def blocks_of(word: bytes) -> list[Block]:
    """A Word file as the blocks of a paper: for its PDF."""
    return [_block(each) for each in read(word)]


def bytes_of(template: WordTemplate) -> bytes:
    """The file of a template."""
    return read_bytes(template.file)


def _lines(word: bytes) -> Iterator[str]:
    for block in read(word):
        if isinstance(block, Table):
            yield from (" ".join(map(str, row)) for row in (block.header, *block.rows) if any(row))
        else:
            yield str(block.text)


def _block(block: Heading | Paragraph | Table) -> Block:
    if isinstance(block, Heading):
        return Paragraph([Run(block.text, bold=True)])
    if isinstance(block, Table) and not block.header:
        return Table(header=block.rows[0], rows=block.rows[1:])
    return block

"""Tables counted through a paper: Table 1, Table 2; a paper with one table does not number it.

Source: the Editorial Manual of the United Nations, "Tables": number and title stand above the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from servanda.papers.blocks import Table
from servanda.papers.document import Block
from servanda.papers.languages import style_for
from servanda.papers.numbers import write_digits

_NUMBERED = {
    "ar": "الجدول {} - {}",
    "zh": "表{} {}",
    "en": "Table {}. {}",
    "fr": "Tableau {}. {}",
    "ru": "Таблица {}. {}",
    "es": "Cuadro {}. {}",
}


def number_tables(blocks: Iterable[Block], language: str) -> list[Block]:
    """The blocks with the tables that have a title numbered in their order, where there is more than one."""
    given = list(blocks)
    titled = [block for block in given if isinstance(block, Table) and block.caption]
    return list(_numbered(given, language)) if len(titled) > 1 else given


def _numbered(blocks: Iterable[Block], language: str) -> Iterator[Block]:
    numbers = count(1)
    for block in blocks:
        if isinstance(block, Table) and block.caption:
            number = write_digits(str(next(numbers)), language)
            yield replace(block, caption=style_for(_NUMBERED, language).format(number, block.caption))
        else:
            yield block

"""Tables counted through a paper."""

from __future__ import annotations

import pytest

from servanda.papers.blocks import Paragraph, Table
from servanda.papers.document import Block
from servanda.papers.table_numbers import number_tables


def table(caption: str = "") -> Table:
    return Table(header=["State"], rows=[["Chad"]], caption=caption)


@pytest.mark.parametrize(
    ("language", "second"),
    [("en", "Table 2. Missions"), ("fr", "Tableau 2. Missions"), ("ar", "الجدول ٢ - Missions")],
)
def test_tables_with_a_title_are_numbered_in_their_order(language: str, second: str) -> None:
    blocks: list[Block] = [table("Budget"), Paragraph("Text"), table(), table("Missions")]
    numbered = number_tables(blocks, language)
    assert [block.caption for block in numbered if isinstance(block, Table)][1:] == ["", second]
    assert numbered[1] == Paragraph("Text")


def test_one_table_alone_has_no_number() -> None:
    assert number_tables([table("Budget"), table()], "en") == [table("Budget"), table()]

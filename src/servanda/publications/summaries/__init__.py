"""Summaries across States and years, by theme: every figure with the rows it was counted from."""

from servanda.publications.summaries.shapes import (
    Behind,
    Column,
    Figure,
    Line,
    Summary,
    Table,
    TableKind,
    ThemeSummary,
)
from servanda.publications.summaries.whole import outline_of, summary

__all__ = [
    "Behind",
    "Column",
    "Figure",
    "Line",
    "Summary",
    "Table",
    "TableKind",
    "ThemeSummary",
    "outline_of",
    "summary",
]

"""`meetings.csv`: the formal meetings that can decide on requests."""

from __future__ import annotations

from pathlib import Path

from servanda.law.data_folder.cells import Cells
from servanda.law.data_folder.csv_rows import rows
from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.records import Meeting

REQUIRED = frozenset({"code", "name", "start", "end"})


def read_meetings(folder: Path) -> tuple[list[Meeting], list[RowMistake]]:
    """The meetings of a folder; a file that is not there gives none."""
    path = folder / "meetings.csv"
    if not path.exists():
        return [], []
    good, mistakes = rows(path, REQUIRED)
    found = [_meeting(Cells(row, mistakes)) for row in good]
    return [meeting for meeting in found if meeting is not None], mistakes


def _meeting(cells: Cells) -> Meeting | None:
    opens, closes = cells.day("start"), cells.day("end")
    if opens is None or closes is None:
        return None
    if closes < opens:
        cells.wrong("end", f"the meeting would close ({closes}) before it opens ({opens})")
        return None
    return Meeting(
        code=cells.row["code"],
        name=cells.row["name"],
        opens_on=opens,
        closes_on=closes,
        city=cells.row["city"],
        country=cells.row["country_iso3"],
        presidency=cells.row["president_state"],
        symbol_stem=cells.row["symbol_stem"],
        **cells.sourced(),
    )

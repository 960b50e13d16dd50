"""From a folder of files to the register of all States' records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from servanda.law.acts_check import problems
from servanda.law.data_folder import mandates
from servanda.law.data_folder.cells import Cells
from servanda.law.data_folder.contents import Contents, Files
from servanda.law.data_folder.csv_rows import Row, rows
from servanda.law.data_folder.layout import NAME, FileLayout, Layout, load_layout
from servanda.law.data_folder.long_files import DECISIONS, FACTS, OTHER_SOURCES, as_row_of, decision, fact
from servanda.law.data_folder.meetings import read_meetings
from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.data_folder.records_of_row import Located, RowReader
from servanda.law.data_folder.states_table import StatesTable, read_states
from servanda.law.data_folder.together import register_of
from servanda.law.mandates import Mandate
from servanda.law.records import Act, Register
from servanda.law.treaty import Treaty

COMMON_FILES = ("states", "state_names", "meetings", "decisions", "facts", "other_sources", mandates.NAME)
"""Files that are read under any treaty, beside those that its layout names."""


def read(
    folder: Path, treaty: Treaty, defaults: Path | None = None
) -> tuple[Register, StatesTable, list[RowMistake]]:
    """The records and States in `folder`, and every mistake, sorted by file and line.

    As `read_contents`, for those who need not know which file told what.
    """
    found = read_contents(folder, treaty, defaults)
    return found.register, found.table, list(found.mistakes)


def read_contents(folder: Path, treaty: Treaty, defaults: Path | None = None) -> Contents:
    """What `folder` tells, file by file, and every mistake, sorted by file and line.

    What a folder lacks of the layout, the States and the meetings is taken from the folder `defaults`, the treaty's
    own. BadTreaty where there is no usable `layout.toml`; NotADirectoryError where there is no folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder")
    reading = _Reading(folder, defaults or folder, treaty)
    register = reading.register()
    told = reading.mandates()
    mistakes = sorted(set(reading.mistakes))
    files = reading.files(told)
    return Contents(register, reading.table, mistakes, files, told, reading.readable())


@dataclass
class _Reading:
    folder: Path
    defaults: Path
    treaty: Treaty
    mistakes: list[RowMistake] = field(default_factory=list)
    located: list[Located] = field(default_factory=list)
    rows_by_state: dict[tuple[str, str], Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        layout = self._where(NAME)
        self.layout: Layout = load_layout(layout / NAME, self.treaty)
        states = self._where("states.csv")
        names = self.folder if (self.folder / "state_names.csv").exists() else states
        self.table, mistakes = read_states(states, names)
        self.meetings, more = read_meetings(self._where("meetings.csv"))
        self.mistakes += [*mistakes, *more]

    def _where(self, name: str) -> Path:
        return self.folder if (self.folder / name).exists() else self.defaults

    def register(self) -> Register:
        """All records together; what other sources print is kept, but not in use."""
        for name, layout in self.layout.root.items():
            self._laid_out(name, layout)
        self._long_files()
        own = list(self.located)
        self._other_sources(own)
        self._check_sources()
        self._check_acts()
        return register_of(self.located, self.meetings)

    def mandates(self) -> list[Mandate]:
        """Who presided and coordinated."""
        rows = self._rows(mandates.NAME, mandates.REQUIRED)
        found = [mandates.mandate(self.treaty, Cells(row, self.mistakes)) for row in rows]
        return [each for each in found if each is not None]

    def files(self, told_mandates: Iterable[Mandate]) -> Files:
        """Which file told what; of two that told the very same, the first."""
        told: dict[object, str] = {one.record: one.files for one in reversed(self.located)}
        told |= dict.fromkeys(self.meetings, "meetings.csv")
        told |= dict.fromkeys(told_mandates, f"{mandates.NAME}.csv")
        return Files(told, frozenset(path.name for path in self.folder.glob("*.csv")))

    def readable(self) -> frozenset[str]:
        """The names of the files that are read where a folder has them."""
        return frozenset(f"{name}.csv" for name in (*COMMON_FILES, *self.layout.root))

    def _rows(self, name: str, required: Iterable[str]) -> list[Row]:
        path = self.folder / f"{name}.csv"
        if not path.exists():
            return []
        good, bad = rows(path, frozenset({*required, "source"}))
        self.mistakes += bad
        return [row for row in good if self._state_known(row)]

    def _state_known(self, row: Row) -> bool:
        if row["iso3"] in self.table.states:
            return True
        sentence = f"“{row['iso3']}” is not the code of a State in states.csv"
        self.mistakes.append(
            row.mistake("iso3", sentence if row["iso3"] else "the code of the State is missing")
        )
        return False

    def _laid_out(self, name: str, layout: FileLayout) -> None:
        reader = RowReader(self.treaty, layout)
        single = bool(layout.acts)
        for row in self._rows(name, {"iso3", *layout.columns()}):
            if single and (name, row["iso3"]) in self.rows_by_state:
                first = self.rows_by_state[name, row["iso3"]].line
                self.mistakes.append(row.mistake("iso3", f"{row['iso3']} already stands in line {first}"))
                continue
            self.rows_by_state.setdefault((name, row["iso3"]), row)
            reader.read(Cells(row, self.mistakes))
        self.located += reader.found

    def _long_files(self) -> None:
        codes = frozenset(meeting.code for meeting in self.meetings)
        for row in self._rows("decisions", DECISIONS):
            self._keep(row, "until", decision(self.treaty, Cells(row, self.mistakes), codes))
        for row in self._rows("facts", FACTS):
            self._keep(row, "value", fact(self.treaty, Cells(row, self.mistakes)))

    def _keep(self, row: Row, column: str, record: object) -> None:
        if record is not None:
            self.located.append(Located(record, row.file, row.line, column))  # type: ignore[arg-type]

    def _other_sources(self, own: list[Located]) -> None:
        filled = {(Path(one.file).stem, one.record.iso3, one.column) for one in own}
        for row in self._rows("other_sources", OTHER_SOURCES):
            layout = self.layout.root.get(row["file"])
            if layout is None or row["column"] not in layout.columns():
                self.mistakes.append(
                    row.mistake("column", f"no column “{row['column']}” is read from {row['file']}.csv")
                )
                continue
            sibling = self.rows_by_state.get((row["file"], row["iso3"]))
            if sibling is None and layout.kind_stands_elsewhere(row["column"]):
                continue  # the kind of the act stands in a row that is not there, or was refused above
            reader = RowReader(self.treaty, layout)
            told = as_row_of(row, sibling, _qualifiers(layout, row["column"]))
            reader.read(Cells(told, self.mistakes))
            used = (row["file"], row["iso3"], row["column"]) not in filled
            self.located += [
                replace(one, record=replace(one.record, in_use=used), beside=f"{row['file']}.csv")
                for one in reader.found
            ]

    def _check_sources(self) -> None:
        for one in self.located:
            if not one.record.source.strip():
                told = "the source is missing; name the document"
                self.mistakes.append(RowMistake(one.file, one.line, "source", told))

    def _check_acts(self) -> None:
        by_state: dict[str, list[Located]] = defaultdict(list)
        for one in self.located:
            if isinstance(one.record, Act) and one.record.in_use:
                by_state[one.record.iso3].append(one)
        for found in by_state.values():
            acts = [one.record for one in found if isinstance(one.record, Act)]
            for problem in problems(self.treaty, acts):
                place = next((one for one in found if one.record == problem.act), found[0])
                self.mistakes.append(RowMistake(place.file, place.line, place.column, problem.sentence))


def _qualifiers(layout: FileLayout, column: str) -> frozenset[str]:
    """The columns that say what a cell of `column` is, such as the kind of a deposit."""
    acts = [act.kind_column for act in layout.acts if act.column == column]
    facts = [name for fact in layout.facts if fact.column == column for name in (fact.on, fact.qualifier)]
    return frozenset(name for name in (*acts, *facts) if name)

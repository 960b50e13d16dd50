"""LibreOffice Calc, without a window: what an office would use instead."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from bench.measuring import seconds_of

NOT_HERE = "LibreOffice Calc is not installed here; left out (Debian: apt-get install libreoffice-calc-nogui)"
RECALCULATING = Path(__file__).with_name("office_recalculating.py")
SECONDS_TO_WAIT = 300


@dataclass(frozen=True)
class Calc:
    """The program with a profile of its own in a folder that is thrown away."""

    program: str
    folder: Path

    def convert(self, kind: str, *files: Path) -> float:
        """Seconds for one start of the program that opens these files and writes each as `kind` into the folder."""
        wanted = ["--convert-to", kind, "--outdir", str(self.folder), *map(str, files)]
        return seconds_of(lambda: self._run(wanted))

    def beside_empty(self, kind: str, files: Sequence[Path], rounds: int = 3) -> tuple[float, float]:
        """Medians in seconds for these files and for an empty workbook, taking turns."""
        empty = self.folder / "empty.xlsx"
        Workbook().save(empty)
        self.convert(kind, empty)  # the first start makes the profile
        pairs = [(self.convert(kind, *files), self.convert(kind, empty)) for _ in range(rounds)]
        return statistics.median(full for full, _ in pairs), statistics.median(none for _, none in pairs)

    def recalculating(self, workbook: Path, rounds: int) -> float | None:
        """Median seconds for calculating every formula again in a running program; None where it takes no orders."""
        python = _python_that_speaks_to_it(self.program)
        if python is None:
            return None
        command = [python, str(RECALCULATING), self.program, str(self.folder), str(workbook), str(rounds)]
        told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=SECONDS_TO_WAIT)
        return statistics.median(float(line) for line in told.stdout.split())

    def _run(self, arguments: list[str]) -> None:
        command = [
            self.program,
            f"-env:UserInstallation=file://{self.folder}/profile",
            "--headless",
            *arguments,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS_TO_WAIT)


@contextmanager
def calc() -> Iterator[Calc | None]:
    """Calc for as long as the block lasts; None where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    with tempfile.TemporaryDirectory(prefix="servanda-bench-") as folder:
        yield Calc(program, Path(folder)) if program else None


def _python_that_speaks_to_it(program: str) -> str | None:
    """The interpreter that has LibreOffice's module: its own, or the system's."""
    for python in (Path(program).resolve().with_name("python"), Path("/usr/bin/python3")):
        if python.exists() and not subprocess.call([python, "-c", "import uno"], stderr=subprocess.DEVNULL):
            return str(python)
    return None

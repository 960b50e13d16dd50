"""Every check of the project, one after the other; the last line adds them up.

python tools/check.py          all of them, as make test does
python tools/check.py --lint   those that read the code without running it
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PYTEST = [str(BIN / "pytest"), "-q", "--no-header", "--tb=short"]
TOGETHER = ["-n", "auto", "--maxprocesses", "4"]


@dataclass(frozen=True)
class Check:
    """One command. A run of pytest counts its tests, anything else counts as one."""

    name: str
    command: list[str]
    environment: dict[str, str]
    is_pytest: bool = False


def program(name: str, *arguments: str, **environment: str) -> Check:
    return Check(
        f"{name} {arguments[0] if arguments else ''}".strip(), [str(BIN / name), *arguments], environment
    )


def django(*arguments: str, **environment: str) -> Check:
    command = [sys.executable, "-m", "django", *arguments, "--settings", "servanda.project.settings"]
    return Check(f"django {arguments[0]}", command, environment)


def tests(name: str, *command: str) -> Check:
    return Check(name, list(command), {}, is_pytest=True)


LINT = [
    program("ruff", "check", "--quiet"),
    program("ruff", "format", "--check", "--quiet"),
    program("mypy"),
    program("lint-imports", "--no-logo"),
]
DATABASE = [
    django("makemigrations", "--check", "--dry-run"),
    django("check", "--deploy", "--fail-level", "WARNING", SERVANDA_ADDRESS="https://desk.example.org"),
]
TESTS = [
    tests("tests on SQLite", *PYTEST, *TOGETHER, "-m", "not browser"),
    tests(
        "database tests on PostgreSQL",
        *[sys.executable, "tools/postgresql.py", *PYTEST, *TOGETHER, "-m", "not browser", "--database-only"],
    ),
    tests("browser and accessibility tests", *PYTEST, *TOGETHER, "-m", "browser"),
]


def run(check: Check, report: Path) -> tuple[int, int]:
    """Run one check; how many passed and how many failed."""
    extra = [f"--junitxml={report}"] if check.is_pytest else []
    code = subprocess.call([*check.command, *extra], cwd=ROOT, env=os.environ | check.environment)
    passed, failed = counted(report) if check.is_pytest else (int(code == 0), int(code != 0))
    return passed, failed or int(code != 0)


def counted(report: Path) -> tuple[int, int]:
    """The totals that pytest wrote; a run that wrote none is one failure."""
    if not report.exists():
        return 0, 1
    suite = ElementTree.parse(report).find("testsuite")  # noqa: S314  a file of our own making
    if suite is None:
        return 0, 1
    total, failures, errors, skipped = (
        int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")
    )
    return total - failures - errors - skipped, failures + errors


def results(checks: list[Check]) -> Iterator[tuple[int, int]]:
    with tempfile.TemporaryDirectory(prefix="servanda-check-") as folder:
        os.environ["SERVANDA_HOME"] = f"{folder}/home"
        for number, check in enumerate(checks):
            print(f"\n── {check.name}", flush=True)
            began = time.monotonic()
            passed, failed = run(check, Path(folder) / f"{number}.xml")
            print(f"   {passed} passed, {failed} failed, {time.monotonic() - began:.0f} s", flush=True)
            yield passed, failed


def main() -> int:
    outcome = list(results(LINT if "--lint" in sys.argv[1:] else LINT + DATABASE + TESTS))
    passed, failed = (sum(column) for column in zip(*outcome, strict=True))
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""What the repository holds: the files git knows, so that nobody's leftovers are judged."""

import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@functools.cache
def files() -> tuple[Path, ...]:
    """Every tracked file that is still there, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return tuple(path for name in listed.split("\0") if name and (ROOT / (path := Path(name))).is_file())


def below(folder: str, suffix: str) -> list[Path]:
    return [path for path in files() if path.is_relative_to(folder) and path.suffix == suffix]


def text(path: Path) -> str:
    """The text of a file; empty for a picture, a font or another binary file."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""

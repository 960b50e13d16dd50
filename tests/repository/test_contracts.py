"""Who may import whom is held by a machine, and the machine knows every room."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.repository import tracked

LINTER = Path(sys.executable).parent / "lint-imports"


def layers() -> list[str]:
    contracts = tomllib.loads(tracked.text(Path("pyproject.toml")))["tool"]["importlinter"]["contracts"]
    return [layer for contract in contracts for layer in contract.get("layers", [])]


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {path.parts[2] for path in tracked.below("src/servanda", ".py") if path.parts[3:]}
    placed = " ".join(layers()).replace("(", "").replace(")", "").replace("|", "").split()
    assert sorted(rooms - {name.removeprefix("servanda.") for name in placed}) == []


def test_the_contracts_are_kept(tmp_path: Path) -> None:
    command = [str(LINTER), "--no-logo", "--cache-dir", str(tmp_path)]
    run = subprocess.run(command, cwd=tracked.ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout

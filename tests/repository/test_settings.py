"""What an operator can set is written down, and what is written down can be set."""

import re
from pathlib import Path

from tests.repository import tracked

VARIABLE = re.compile(r'(?:environ(?:\.get\(|\[)|flag\()"([A-Z_]+)"')
ROW = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)


def test_every_setting_has_a_row_and_every_row_a_setting() -> None:
    read = {name for path in tracked.below("src", ".py") for name in VARIABLE.findall(tracked.text(path))}
    assert sorted(ROW.findall(tracked.text(Path("docs/settings.md")))) == sorted(read)

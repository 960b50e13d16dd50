"""On the day of a change the new name holds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from servanda.law.data_folder.states_table import read_states

DATA = Path(__file__).parents[2] / "treaties" / "ccm" / "data"


@pytest.mark.parametrize(
    ("day", "name"),
    [("2013-10-23", "Cape Verde"), ("2013-10-24", "Cabo Verde"), ("2018-05-31", "Cabo Verde")],
)
def test_a_state_has_the_name_of_the_day(day: str, name: str) -> None:
    table, mistakes = read_states(DATA)
    assert not mistakes
    assert table.name("CPV", "en", dt.date.fromisoformat(day)) == name


def test_a_name_with_letters_that_only_look_alike_is_refused(tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text("iso3,name_en\nAFG,Afgh\u0430nistan\n", "utf-8")
    _, mistakes = read_states(tmp_path)
    assert [str(one) for one in mistakes] == [
        (
            "states.csv, line 2, column name_en: “Afgh\u0430nistan” mixes Cyrillic and Latin letters that look alike; "
            "type it again"
        )
    ]

"""`funding.toml`: read strictly, and silent where nothing is confirmed."""

from pathlib import Path

import pytest

from servanda.finance.enums import BasisKind
from servanda.finance.funding import Funding, funding_of, load_funding
from servanda.law.treaty_file import BadTreaty
from tests.facts import TREATY

STREAM = """
[[stream]]
id = "fund"
currency = "CHF"
smallest = "0.01"
payers = "joined"
source = "s"
names = { ar = "a", zh = "z", en = "e", fr = "f", ru = "r", es = "s" }
pays_for = { ar = "a", zh = "z", en = "e", fr = "f", ru = "r", es = "s" }
[[stream.basis]]
id = "gift"
kind = "voluntary"
source = "s"
names = { ar = "a", zh = "z", en = "e", fr = "f", ru = "r", es = "s" }
"""


def test_the_convention_has_two_streams_and_no_figure_that_nobody_confirmed() -> None:
    funding = funding_of(TREATY)
    assert [(one.id, one.currency) for one in funding.streams] == [
        ("trust-fund", "CHF"),
        ("meeting-costs", "USD"),
    ]
    for stream in funding.streams:
        for basis in stream.bases:
            assert basis.to_be_confirmed or basis.kind is BasisKind.SCALE
            assert (basis.minimum, basis.percent_of_budget) == (None, None)


def test_a_treaty_without_the_file_has_no_streams(tmp_path: Path) -> None:
    assert load_funding(tmp_path) == Funding()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('smallest = "0.01"', "smallest = 0.01", "quotation marks"),
        ('kind = "voluntary"', 'kind = "tax"', "“tax” is not one of"),
        ('currency = "CHF"', 'currency = "francs"', "currency"),
        ('source = "s"\nnames', 'sauce = "s"\nnames', "not known here"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    (tmp_path / "funding.toml").write_text(STREAM.replace(old, new, 1), "utf-8")
    with pytest.raises(BadTreaty, match=told):
        load_funding(tmp_path)

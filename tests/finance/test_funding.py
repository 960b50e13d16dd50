"""`funding.toml`: read strictly, and silent where nothing is confirmed."""

from decimal import Decimal
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


SCALE = """
[[stream.basis]]
id = "share"
kind = "scale"
percent_of_budget = "50"
source = "s"
names = { ar = "a", zh = "z", en = "e", fr = "f", ru = "r", es = "s" }
[[stream.basis]]
id = "least"
kind = "minimum"
minimum = "100.05"
source = "s"
names = { ar = "a", zh = "z", en = "e", fr = "f", ru = "r", es = "s" }
[stream.reserve]
percent_of_budget = "15"
source = "s"
"""


def test_confirmed_rules_give_the_part_the_minimum_and_the_reserve(tmp_path: Path) -> None:
    (tmp_path / "funding.toml").write_text(STREAM + SCALE, "utf-8")
    (stream,) = load_funding(tmp_path).streams
    assert stream.minimum == Decimal("100.05")
    assert stream.part_by_scale(Decimal("475362.01")) == Decimal("237681.01")
    assert stream.reserve_by_rule(Decimal("475362.01")) == Decimal("71304.30")


def test_without_rules_all_is_shared_and_no_reserve_is_reckoned(tmp_path: Path) -> None:
    (tmp_path / "funding.toml").write_text(STREAM, "utf-8")
    (stream,) = load_funding(tmp_path).streams
    assert (stream.minimum, stream.part_by_scale(Decimal(7)), stream.reserve_by_rule(Decimal(7))) == (
        None,
        Decimal(7),
        None,
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('percent_of_budget = "50"', 'percent_of_budget = "150"', "percent_of_budget"),
        ('percent_of_budget = "15"', 'percent_of_budget = "0"', "percent_of_budget"),
        ('minimum = "100.05"', 'minimum = "100.055"', "no whole number of 0.01"),
        ('minimum = "100.05"', 'percent_of_budget = "5"', "part shared by the scale"),
        ('kind = "minimum"', 'kind = "earmarked"', "a basis of the kind “minimum”"),
        ('id = "least"\nkind = "minimum"\nminimum = "100.05"', 'id = "b"\nkind = "scale"', "two bases of the kind"),
    ],
)  # fmt: skip
def test_a_rule_in_the_wrong_place_or_size_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    (tmp_path / "funding.toml").write_text((STREAM + SCALE).replace(old, new, 1), "utf-8")
    with pytest.raises(BadTreaty, match=told):
        load_funding(tmp_path)

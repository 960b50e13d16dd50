"""By which names a file may call the lines of a budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from servanda.finance.exchange.columns import folded
from servanda.finance.funding import Funding
from servanda.finance.models import BudgetLine


def names_of_lines(
    lines: Iterable[BudgetLine], funding: Funding, given: Mapping[str, str]
) -> dict[str, BudgetLine]:
    """Folded name → line: its key, its name as printed, its names in six languages, its accounts, and those `given`."""
    known: dict[str, BudgetLine] = {}
    by_key = {line.key: line for line in lines}
    for key, line in by_key.items():
        usual = funding.line(key)
        names = [key, key.replace("-", " "), line.name]
        if usual is not None:
            names += [str(name) for _language, name in usual.names]
            names += usual.accounts
        for name in names:
            if name:
                known.setdefault(folded(name), line)
    for name, key in given.items():
        if key in by_key:
            known[folded(name)] = by_key[key]
    return known

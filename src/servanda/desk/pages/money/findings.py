"""What the checks of a budget found, in sentences: what is told and what the figures give, without a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.finance.checks import Check, Finding
from servanda.finance.queries import line_name
from servanda.papers.numbers import write_money, write_number, write_percent


def sentences(findings: Iterable[Finding], treaty_id: str, currency: str) -> list[str]:
    """One sentence for each finding."""
    return [_sentence(finding, treaty_id, currency) for finding in findings]


def _sentence(finding: Finding, treaty_id: str, currency: str) -> str:
    match finding.check:
        case Check.SUM:
            return _("The paper prints a total of %(told)s; the lines add up to %(found)s.") % _amounts(
                finding, currency
            )
        case Check.NO_TOTAL:
            return _("The paper prints no total; the lines add up to %(found)s.") % _amounts(
                finding, currency
            )
        case Check.PERCENT:
            return _percent(finding, treaty_id, currency)
        case Check.TRIPS:
            return _("The budget counts on %(told)s trips; %(found)s are recorded for the year.") % {
                "told": write_number(finding.told or 0, current()),
                "found": write_number(finding.found or 0, current()),
            }
        case Check.TRAVEL_COST:
            return _(
                "The line for travel has %(told)s spent; the trips on record cost %(found)s."
            ) % _amounts(finding, currency)


def _percent(finding: Finding, treaty_id: str, currency: str) -> str:
    told = {
        "line": line_name(treaty_id, finding.line),
        "other": line_name(treaty_id, finding.other),
        "told": write_percent((finding.told or Decimal(0)).normalize() + 0, current()),
        "found": write_percent(finding.found or 0, current()),
        "would_be": _money(finding.would_be, currency),
    }
    return (
        _(
            "%(line)s: the note says %(told)s of “%(other)s”, the figures give %(found)s. "
            "%(told)s would be %(would_be)s."
        )
        % told
    )


def _amounts(finding: Finding, currency: str) -> Mapping[str, str]:
    return {"told": _money(finding.told, currency), "found": _money(finding.found, currency)}


def _money(amount: Decimal | None, currency: str) -> str:
    if amount is None:
        return ""
    whole = amount == amount.to_integral_value()
    return write_money(amount.quantize(Decimal(1)) if whole else amount, currency, current())

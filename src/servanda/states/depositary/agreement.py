"""Whether the parts of a page agree: brackets with footnotes, acts with acts, printed counts with rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from servanda.law.records import ActKind
from servanda.states.depositary.page import Doubt, PrintedAct, Row, StatusPage, Withdrawal
from servanda.states.depositary.sheet import Sheet


def contradiction(row: Row, found: Withdrawal | None, as_at: dt.date | None) -> str:
    """Where brackets and footnotes do not agree, in a sentence; "" where they do."""
    if not found:
        return "printed in brackets, but no footnote tells of a withdrawal" if row.is_bracketed else ""
    if is_earlier(found, row):
        return "the withdrawal told in the footnote is older than the consent printed; it was left out"
    effect = found.effective_on
    if effect and as_at and effect <= as_at and not row.is_bracketed:
        return "a withdrawal has taken effect, but the acts are not in brackets"
    return ""


def is_earlier(found: Withdrawal, row: Row) -> bool:
    """Whether the State joined again after this withdrawal: the page prints only its last consent."""
    return bool(row.consent and row.consent.on and found.notified_on < row.consent.on)


def is_ratified_unsigned(row: Row) -> bool:
    """Whether a State is printed as ratifying what it never signed: a mark is probably missing."""
    return bool(row.consent and row.consent.kind is ActKind.RATIFICATION and not row.signature)


def doubts_of_page(page: StatusPage, sheet: Sheet) -> Iterator[Doubt]:
    """What was mended, what the page does not tell, and counts that its rows do not bear out."""
    for repair in sheet.repairs:
        yield Doubt("page", page.filename, repair)
    if not page.number:
        yield Doubt("page", page.filename, "the chapter and number of the treaty are not on the page")
    if not page.as_at:
        yield Doubt("page", sheet.as_at, "the page does not tell of which day it is")
    signed = sum(1 for row in page.rows if _stands(row.signature))
    bound = sum(1 for row in page.rows if _stands(row.consent))
    for what, printed, counted in (
        ("signatories", page.signatories_as_printed, signed),
        ("parties", page.parties_as_printed, bound),
    ):
        if printed is None:
            yield Doubt("page", "", f"the number of {what} is not on the page; {counted} were counted")
        elif printed != counted:
            why = f"{printed} {what} are printed, {counted} were counted outside brackets"
            yield Doubt("page", str(printed), why, loses=True)


def _stands(act: PrintedAct | None) -> bool:
    """Whether a cell holds a day outside brackets, as the depositary counts."""
    return bool(act and act.on and not act.bracketed)

"""The words that the tables of what was done keep."""

from __future__ import annotations

from enum import StrEnum


class MadeKind(StrEnum):
    """What a paper that was made from the records is about; the history calls the act “make …”."""

    SUMMARY = "summary"
    NOTE_ON_A_STATE = "note on a State"
    NOTE_ON_A_THEME = "note on a theme"
    NOTE_ON_THE_TREATY = "note on the treaty"
    REPORTS_NOT_RECEIVED = "reports not received"

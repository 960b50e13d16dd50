"""Closed vocabularies of the states theme."""

from __future__ import annotations

from enum import StrEnum


class UnStatus(StrEnum):
    """How a State stands towards the United Nations."""

    MEMBER = "member"
    OBSERVER = "permanent observer"
    NON_MEMBER = "non-member State"
    NOT_TOLD = ""


class RegionalGroup(StrEnum):
    """The regional groups of the United Nations."""

    AFRICAN = "African"
    ASIA_PACIFIC = "Asia-Pacific"
    EASTERN_EUROPEAN = "EEG"
    LATIN_AMERICAN_AND_CARIBBEAN = "GRULAC"
    WESTERN_EUROPEAN_AND_OTHERS = "WEOG"
    NONE = ""


class LineState(StrEnum):
    """What was decided on one line of a proposal."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"

"""Why a paper is not taken as a work plan: a short code for the desk, and one sentence for a person."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The kinds of refusal. `SENTENCES` says each in English."""

    EMPTY = "empty"
    UNKNOWN_KIND = "unknown-kind"
    PICTURE = "picture"
    TOO_LARGE = "too-large"
    NOT_READABLE = "not-readable"
    LOCKED = "locked"
    DAMAGED = "damaged"
    NO_TEXT = "no-text"
    UNKNOWN_LANGUAGE = "unknown-language"
    TREATY = "treaty"
    NO_PLAN = "no-plan"


SENTENCES: dict[Refusal, str] = {
    Refusal.EMPTY: "The file is empty. Choose the file again.",
    Refusal.UNKNOWN_KIND: "This is no kind of file that can be read here. Give the plan as text, Word (.docx) or PDF.",
    Refusal.PICTURE: "The file is a picture. Give the plan as text, Word (.docx) or PDF with text in it.",
    Refusal.TOO_LARGE: "The file is larger than a plan can be. Save it again without pictures.",
    Refusal.NOT_READABLE: "The text is not in UTF-8, so its letters cannot be told. Save it again as UTF-8.",
    Refusal.LOCKED: "The file is protected by a password. Save it without one.",
    Refusal.DAMAGED: "The file is damaged or not safe to open. Open it in its own program and save it again.",
    Refusal.NO_TEXT: "The file has pages but no text, as scans have. Give a version with text in it.",
    Refusal.UNKNOWN_LANGUAGE: (
        "The language cannot be told. A plan can be read in Arabic, Chinese, English, French, Russian and Spanish."
    ),
    Refusal.TREATY: "This reads like the text of a treaty, article after article, and not like a work plan.",
    Refusal.NO_PLAN: "This is no work plan: neither outcomes with activities, nor priorities, nor a budget were found.",
}


class NotAPlan(ValueError):  # noqa: N818 - reads as what happened
    """The paper is refused; nothing of it is kept. `refusal` says why, `sentences` in English what to do."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        self.sentences = [SENTENCES[refusal]]
        super().__init__(SENTENCES[refusal])

"""What cannot be right in the acts of one State towards a treaty, told in sentences.

Only acts in use are held against one another: where sources differ, rows that are not in use may contradict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from servanda.law.records import CONSENT, Act, ActKind
from servanda.law.sentences import english_date
from servanda.law.treaty import Treaty

_AFTER_SIGNATURE = frozenset({ActKind.RATIFICATION, ActKind.ACCEPTANCE, ActKind.APPROVAL})


def N_(text: str) -> str:  # noqa: N802 (the usual name of a marker for translators)
    """Mark a sentence for translation without translating it here."""
    return text


SENTENCES = {
    "before-opening": N_(
        "{iso3}: {kind} on {day_on} is before the treaty was opened on {limit_on}. Check the year."
    ),
    "signature-closed": N_(
        "{iso3}: signature on {day_on}, but the treaty could be signed only before {limit_on}. "
        "Check the day, or record an accession."
    ),
    "two-of-a-kind": N_(
        "{iso3}: two acts of the same kind are in use, {kind} on {day_on} and on {limit_on}. "
        "Choose the one that the Unit uses."
    ),
    "two-consents": N_(
        "{iso3}: two instruments of consent are in use, {kind} on {day_on} and {other} on {limit_on}. "
        "Choose the one that the Unit uses."
    ),
    "signature-after-deposit": N_(
        "{iso3}: signature on {day_on} is after the deposit of the {other} on {limit_on}. Check both days."
    ),
    "withdrawal-without-consent": N_(
        "{iso3}: withdrawal on {day_on}, but no instrument of consent is recorded. Record that first."
    ),
    "withdrawal-before-consent": N_(
        "{iso3}: withdrawal on {day_on} is before the {other} on {limit_on}. Check both days."
    ),
    "effect-before-notice": N_(
        "{iso3}: the withdrawal took effect on {day_on}, before it was received on {limit_on}. "
        "Check both days."
    ),
    "effect-of-another-act": N_(
        "{iso3}: a day of effect, {day_on}, is given for {kind}; only a withdrawal has one. Leave it empty."
    ),
    "provisional-alone": N_(
        "{iso3}: provisional application on {day_on}, but no instrument of consent is recorded. "
        "Record that first."
    ),
    "provisional-not-provided": N_(
        "{iso3}: provisional application on {day_on}, but the treaty does not provide for it. "
        "Check the kind of act."
    ),
}


@dataclass(frozen=True)
class Problem:
    """One thing that cannot be right: the act it was seen on, and the sentence with its named places."""

    act: Act
    rule: str
    values: dict[str, str] = field(default_factory=dict)

    def tell(
        self, translate: Callable[[str], str] = str, write_date: Callable[[str], str] = english_date
    ) -> str:
        """The sentence with its places filled; in English unless given a translation and its dates."""
        shown = {
            key: write_date(value) if key.endswith("_on") else value for key, value in self.values.items()
        }
        return translate(SENTENCES[self.rule]).format(**shown)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.tell()

    def __str__(self) -> str:
        return self.sentence


def problems(treaty: Treaty, acts: Iterable[Act]) -> list[Problem]:
    """What cannot be right in one State's acts; empty where nothing contradicts."""
    acts = list(acts)
    used = sorted((act for act in acts if act.in_use), key=lambda act: act.on)
    return [
        *(found for act in acts for found in _alone(treaty, act)),
        *_twice(used),
        *_order(used),
        *(found for act in used for found in _provisional(treaty, act, used)),
    ]


def _problem(rule: str, act: Act, limit: dt.date | None = None, other: Act | None = None) -> Problem:
    values = {"iso3": act.iso3, "kind": str(act.kind), "day_on": act.on.isoformat()}
    if limit:
        values["limit_on"] = limit.isoformat()
    if other:
        values |= {"limit_on": other.on.isoformat(), "other": str(other.kind)}
    return Problem(act, rule, values)


def _alone(treaty: Treaty, act: Act) -> Iterator[Problem]:
    """What is wrong with an act, whatever the others are."""
    if act.on < treaty.opened_on:
        yield _problem("before-opening", act, treaty.opened_on)
    until = treaty.signature_until
    if act.kind == ActKind.SIGNATURE and until and act.on >= until:
        yield _problem("signature-closed", act, until)
    if act.effective_on is None:
        return
    day = {"day_on": act.effective_on.isoformat()}
    if act.kind != ActKind.WITHDRAWAL:
        yield Problem(act, "effect-of-another-act", _problem("", act).values | day)
    elif act.effective_on < act.on:
        yield Problem(act, "effect-before-notice", _problem("", act, act.on).values | day)


def _twice(used: Sequence[Act]) -> Iterator[Problem]:
    for place, act in enumerate(used):
        for other in used[place + 1 :]:
            if act.kind == other.kind:
                yield _problem("two-of-a-kind", act, other=other)
            elif act.kind in CONSENT and other.kind in CONSENT:
                yield _problem("two-consents", act, other=other)


def _order(used: Sequence[Act]) -> Iterator[Problem]:
    """Signature, then consent, then withdrawal."""
    consent = next((act for act in used if act.kind in CONSENT), None)
    for act in used:
        if (
            act.kind == ActKind.SIGNATURE
            and consent
            and consent.kind in _AFTER_SIGNATURE
            and act.on > consent.on
        ):
            yield _problem("signature-after-deposit", act, other=consent)
        if act.kind == ActKind.WITHDRAWAL and consent is None:
            yield _problem("withdrawal-without-consent", act)
        elif act.kind == ActKind.WITHDRAWAL and consent and act.on < consent.on:
            yield _problem("withdrawal-before-consent", act, other=consent)


def _provisional(treaty: Treaty, act: Act, used: Sequence[Act]) -> Iterator[Problem]:
    if act.kind != ActKind.PROVISIONAL_APPLICATION:
        return
    if treaty.provisional_application is None:
        yield _problem("provisional-not-provided", act)
    elif not any(other.kind in CONSENT for other in used):
        yield _problem("provisional-alone", act)

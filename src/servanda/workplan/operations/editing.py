"""Changing the words and figures of a draft, and translating any version."""

from __future__ import annotations

import re
from decimal import Decimal

from django.db.models import F, Max, Sum
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.languages import UN_ORDER
from servanda.workplan.access import require_writing
from servanda.workplan.content.shape import above
from servanda.workplan.enums import FRAME, LineKind, PartKind
from servanda.workplan.models import BudgetLine, Part, PlanVersion
from servanda.workplan.operations.finding import touched, version_to_change
from servanda.workplan.stages import Stage

LONGEST = 4000
NUMBER = re.compile(r"[1-9]\d?(?:\.[1-9]\d?){2}")


def change_text(
    *,
    version_id: int,
    edition: int,
    kind: PartKind,
    reference: str,
    language: str,
    text: str,
    actor: Viewer,
) -> Part:
    """Give a part other words in a language. In the language of the plan only while it is a draft.

    An empty text takes a translation away; the plan's own words cannot be empty.
    """
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        part = _part(version, kind, reference)
        words = _checked(version, language, text)
        before = part.texts.get(language, "")
        part.texts = {**{code: said for code, said in part.texts.items() if code != language}, **words}
        part.save(update_fields=["texts"])
        _changed(version, part, "plan: change text", before, text.strip(), actor, language)
    return part


def change_intro(
    *, version_id: int, edition: int, reference: str, language: str, text: str, actor: Viewer
) -> Part:
    """Give a priority another sentence before its items in a language, as `change_text`. An empty one takes it away."""
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        part = _part(version, PartKind.PRIORITY, reference)
        words = _checked(version, language, text) if text.strip() else {}
        if language == version.language and version.stage is not Stage.DRAFT:
            raise _stands_still()
        before = part.intro.get(language, "")
        part.intro = {**{code: said for code, said in part.intro.items() if code != language}, **words}
        part.save(update_fields=["intro"])
        _changed(version, part, "plan: change text", before, text.strip(), actor, language)
    return part


def add_activity(*, version_id: int, edition: int, number: str, text: str, actor: Viewer) -> Part:
    """Add an activity to an output of a draft, in the language of the plan."""
    require_writing(actor)
    with writing():
        version = _draft(version_id, edition)
        output = version.parts.filter(kind=PartKind.OUTPUT, reference=above(number)).first()
        if not NUMBER.fullmatch(number) or output is None:
            raise BadInput(_("Give the number of an activity under an output of this plan, such as 3.2.5."))
        if version.parts.filter(kind=PartKind.ACTIVITY, reference=number).exists():
            raise BadInput(_("There is an activity %(number)s already.") % {"number": number})
        words = _checked(version, version.language, text)
        siblings = version.parts.filter(kind=PartKind.ACTIVITY, reference__startswith=f"{output.reference}.")
        place = siblings.aggregate(last=Max("position"))["last"] or output.position
        version.parts.filter(position__gt=place).update(position=F("position") + 1)
        part = Part.objects.create(
            version=version, kind=PartKind.ACTIVITY, reference=number, position=place + 1, texts=words
        )
        _changed(version, part, "plan: add activity", "", text.strip(), actor)
    return part


def remove_part(*, version_id: int, edition: int, kind: PartKind, reference: str, actor: Viewer) -> None:
    """Take a part out of a draft. BadInput for an outcome or an output that still has something below it."""
    require_writing(actor)
    with writing():
        version = _draft(version_id, edition)
        part = _part(version, kind, reference)
        if (
            kind in FRAME
            and version.parts.filter(kind__in=FRAME, reference__startswith=f"{reference}.").exists()
        ):
            raise BadInput(_("Take out what stands below %(number)s first.") % {"number": reference})
        before = part.texts.get(version.language, "")
        _changed(version, part, "plan: take out", before, "", actor)
        part.delete()


def change_amount(
    *, version_id: int, edition: int, key: str, amount: Decimal | None, actor: Viewer
) -> BudgetLine:
    """Give a line of a draft another amount; the total becomes the sum of the lines in money."""
    require_writing(actor)
    if amount is not None and amount < 0:
        raise BadInput(_("An amount of the budget cannot be negative."))
    with writing():
        version = _draft(version_id, edition)
        line = version.budget_lines.filter(key=key).first()
        if line is None:
            raise NotThere(_("There is no such line of the budget."))
        before, line.amount, line.amount_as_printed = line.amount, amount, ""
        line.save(update_fields=["amount", "amount_as_printed"])
        summed = version.budget_lines.filter(kind=LineKind.MONEY).aggregate(sum=Sum("amount"))["sum"]
        PlanVersion.objects.filter(pk=version.pk).update(total=summed, total_as_printed="")
        touched(version)
        record(
            actor=actor,
            subject=line,
            action="plan: change amount",
            before={"key": key, "amount": None if before is None else str(before)},
            after={"key": key, "amount": None if amount is None else str(amount)},
            about=str(version.plan.year),
        )
    return line


def _draft(version_id: int, edition: int) -> PlanVersion:
    version = version_to_change(version_id, edition)
    if version.stage is not Stage.DRAFT:
        raise _stands_still()
    return version


def _stands_still() -> BadInput:
    return BadInput(
        _("The words of this version stand still since it was endorsed. Make an amended version of it.")
    )


def _checked(version: PlanVersion, language: str, text: str) -> dict[str, str]:
    words = text.strip()
    if language not in UN_ORDER:
        raise BadInput(_("Choose one of the six languages."))
    if language == version.language and version.stage is not Stage.DRAFT:
        raise _stands_still()
    if language == version.language and not words:
        raise BadInput(_("The plan’s own words cannot be empty. Take the part out instead."))
    if len(words) > LONGEST:
        raise BadInput(_("The text is longer than %(most)s characters. Shorten it.") % {"most": LONGEST})
    return {language: words} if words else {}


def _part(version: PlanVersion, kind: PartKind, reference: str) -> Part:
    part = version.parts.filter(kind=kind, reference=reference).first()
    if part is None:
        raise NotThere(_("There is no such part of the plan."))
    return part


def _changed(  # noqa: PLR0917 - one call for every kind of change
    version: PlanVersion, part: Part, action: str, before: str, after: str, actor: Viewer, language: str = ""
) -> None:
    touched(version)
    said = language or version.language
    record(
        actor=actor,
        subject=part,
        action=action,
        before={"part": f"{part.kind} {part.reference}", said: before},
        after={"part": f"{part.kind} {part.reference}", said: after},
        about=str(version.plan.year),
    )

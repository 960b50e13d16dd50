"""Drafts: begun by the State from its last answers, saved section by section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history import record, writing
from servanda.common.languages import UN_ORDER
from servanda.law.forms import Answer, read_answers, unknown_places, write_answers
from servanda.reporting.access import require_section, require_state, require_write
from servanda.reporting.enums import Stage
from servanda.reporting.form_versions import form_of, form_on
from servanda.reporting.models import Report, ReportVersion, SectionText
from servanda.reporting.operations.finding import report_of, version_of
from servanda.reporting.queries.versions_by_year import before, current, current_by_year

LONGEST_ANSWER = 500_000
"""Characters of a section as JSON: a long report fills some tens of thousands."""


@dataclass(frozen=True)
class Saved:
    """What became of a saving. `other` is the text in force where someone else saved since `seen`: then `text`
    was kept beside it, and the page shows both to choose from."""

    text: SectionText
    other: SectionText | None = None


def open_draft(
    *, treaty_id: str, iso3: str, obligation: str, period: str, actor: Viewer, today: dt.date
) -> ReportVersion:
    """The State's draft of a report: the one there is, or a new one begun from the answers given last.

    Those are the report's own current version where there is one (a correction), else that of the year before.
    """
    require_state(actor, iso3)
    with writing():
        report = report_of(treaty_id, iso3, obligation, period)
        draft = report.versions.filter(stage=str(Stage.DRAFT)).first()
        return draft or _begun(report, today)


def _begun(report: Report, today: dt.date) -> ReportVersion:
    origin = current(report.versions.all()) or before(
        current_by_year(report.treaty_id, report.state_id), int(report.period) if report.period else None
    )
    number = report.versions.aggregate(last=Max("number"))["last"] or 0
    form = form_on(report.treaty_id, today)
    answers = read_answers(origin.answers) if origin else {}
    fitting = {key: answer for key, answer in answers.items() if not unknown_places(form, key, answer)}
    year = int(report.period) if report.period else None
    same = origin is not None and origin.report_id == report.pk
    return ReportVersion.objects.create(
        report=report,
        number=number + 1,
        form_version=form.version,
        answers=write_answers(fitting),
        started_from=origin,
        language=origin.language if origin else "",
        period_from=origin.period_from if origin and same else dt.date(year, 1, 1) if year else None,
        period_to=origin.period_to if origin and same else dt.date(year, 12, 31) if year else None,
        restricted_sections=origin.restricted_sections if origin else [],
    )


def save_section(
    *, version_id: int, section: str, answer: Answer, seen: int, actor: Viewer, now: dt.datetime
) -> Saved:
    """Keep one section. `seen` is the number of the text that the person had before them, 0 for none.

    Gaps stop nothing; BadInput only for what the form does not have, or for far too much text. The savings of a
    draft are the State's own: they are kept in full as texts, and the history hears of the report when it is
    submitted. What the Unit enters beside a paper is recorded in the history at once.
    """
    with writing():
        version = version_of(version_id)
        require_section(actor, version, section)
        told = _checked(version, section, answer)
        last = version.texts.filter(section=section).order_by("-number").first()
        in_force = version.texts.filter(section=section, beside=False).order_by("-number").first()
        text = SectionText.objects.create(
            version=version,
            section=section,
            number=(last.number if last else 0) + 1,
            answer=told,
            beside=in_force is not None and in_force.number != seen and in_force.answer != told,
            saved_at=now,
            saved_by_id=actor.user_id,
            saved_by=actor.name,
        )
        if text.beside:
            return Saved(text, in_force)
        _put(version, section, told, actor)
        return Saved(text)


def _put(version: ReportVersion, section: str, told: dict[str, Any], actor: Viewer) -> None:
    old = version.answers.get(section)
    version.answers = {**version.answers, section: told}
    version.save(update_fields=["answers"])
    if version.stage != Stage.DRAFT and old != told:
        record(
            actor=actor,
            subject=version,
            action="enter section",
            before={section: old} if old else None,
            after={section: told},
            about=version.report.state_id,
        )


def _checked(version: ReportVersion, section: str, answer: Answer) -> dict[str, Any]:
    unknown = unknown_places(form_of(version.report.treaty_id, version.form_version), section, answer)
    if unknown:
        raise BadInput(
            _("The form has no place called “%(place)s”. Open the page again.") % {"place": unknown[0]}
        )
    told = answer.to_json()
    if len(str(told)) > LONGEST_ANSWER:
        raise BadInput(_("This is more text than a section holds. Add it as a file instead."))
    return told


def save_details(
    *, version_id: int, details: Mapping[str, Any], actor: Viewer, edition: int | None = None
) -> ReportVersion:
    """Change what stands around the answers of a draft: `language`, `period_from`, `period_to`, `signed_on`,
    `visibility`, `restricted_sections`. Keys that are not given stay. `edition` is the one that the person saw;
    `Stale` where someone else saved something else since."""
    allowed = {"language", "period_from", "period_to", "signed_on", "visibility", "restricted_sections"}
    with writing():
        version = version_of(version_id)
        require_state(actor, version.report.state_id)
        require_write(actor, version)
        theirs = {key: getattr(version, key) for key in details if key in allowed}
        if edition not in (None, version.edition) and theirs != dict(details):
            raise Stale(
                _(
                    "A colleague changed this since you opened it. Nothing was saved. Look at both, then save again."
                ),
                theirs=theirs,
                yours=dict(details),
                changed_by="",
                changed_at=None,
            )
        for key, value in details.items():
            if key not in allowed:
                raise KeyError(key)
            setattr(version, key, value)
        refuse_details(version)
        version.edition += 1
        version.save(update_fields=sorted([*details, "edition"]))
        return version


def refuse_details(version: ReportVersion) -> None:
    """BadInput where the period ends before it begins, or the language or a section is not known."""
    found = []
    if version.period_from and version.period_to and version.period_from > version.period_to:
        found.append(_("The period ends before it begins. Check the two days."))
    if version.language and version.language not in UN_ORDER:
        found.append(_("Choose one of the six languages."))
    known = form_of(version.report.treaty_id, version.form_version).sections_by_id
    if not set(version.restricted_sections) <= set(known):
        found.append(_("Choose the restricted sections from the list."))
    if found:
        raise BadInput(found)

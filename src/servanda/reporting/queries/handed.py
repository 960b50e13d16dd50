"""Who has which section of a draft, what is said about it, and the draft as a colleague sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer
from servanda.law.forms import Answer, Kind, Section, read_answers
from servanda.library.models import StoredFile
from servanda.library.queries import stored_file
from servanda.reporting.access import handed_sections, opening_of, require_state
from servanda.reporting.models import Colleague, HandedSection, ReportVersion, SectionComment
from servanda.reporting.queries.reports import version_view
from servanda.reporting.queries.results import VersionView


@dataclass(frozen=True)
class ColleagueLine:
    """A colleague with what is and what was in those hands."""

    colleague: Colleague
    held: Sequence[HandedSection]
    taken_back: Sequence[HandedSection]


def colleagues_of(version_id: int, *, viewer: Viewer) -> Sequence[ColleagueLine]:
    """Everyone to whom sections of a draft were ever handed, for the State's focal points. Three queries."""
    version = ReportVersion.objects.select_related("report").filter(pk=version_id).first()
    if version is None:
        raise NotThere(_("There is no such report."))
    require_state(viewer, version.report.state_id)
    return [
        ColleagueLine(
            colleague,
            held=[row for row in colleague.handed.all() if row.taken_back_at is None],
            taken_back=[row for row in colleague.handed.all() if row.taken_back_at is not None],
        )
        for colleague in version.colleagues.prefetch_related("handed")
    ]


def in_whose_hands(view: VersionView) -> Mapping[str, Sequence[str]]:
    """By section of a draft the names of the colleagues who have it. One query; none for a submitted version."""
    names: dict[str, list[str]] = {}
    if view.may_write:
        held = HandedSection.objects.filter(colleague__version=view.version, taken_back_at__isnull=True)
        for row in held.exclude(section__in=view.withheld).select_related("colleague"):
            names.setdefault(row.section, []).append(str(row.colleague))
    return names


def colleague_viewer(colleague_id: int) -> tuple[Colleague, Viewer] | None:
    """A colleague with the viewer that the operations take; None where there is none. One query.

    What is in those hands is asked at every read and every saving, so that taking back takes effect at once.
    """
    found = Colleague.objects.select_related("version__report").filter(pk=colleague_id).first()
    return (found, Viewer(name=str(found), colleague=found.pk)) if found else None


def handed_view(version_id: int, *, viewer: Viewer) -> VersionView:
    """A draft as a colleague sees it: the sections in hand, and nothing of the others. `NotThere` without any."""
    version, mine = _in_hand(version_id, viewer)
    view = version_view(version_id, viewer=_eyes_of_the_state(version))
    files = _files_of(mine, view, version)
    return replace(
        view,
        answers=_only(view.answers, mine),
        withheld=frozenset(section.id for section in view.form.sections) - mine,
        seen={section: number for section, number in view.seen.items() if section in mine},
        may_write=True,
        files=[file for file in view.files if file.pk in files],
        by_year={year: answers.only(mine) for year, answers in view.by_year.items()},
        previous=view.previous.only(mine),
    )


def handed_file(version_id: int, file_id: int, *, viewer: Viewer) -> StoredFile:
    """A file that a section in hand names; `NotThere` for every other."""
    view = handed_view(version_id, viewer=viewer)
    if file_id not in {file.pk for file in view.files}:
        raise NotThere(_("There is no such file."))
    eyes = _eyes_of_the_state(view.version)
    return stored_file(file_id, viewer=eyes, opening=opening_of(view.version))


def comments_on(view: VersionView, section: str) -> Sequence[SectionComment]:
    """What is said on a section, the oldest first, for whoever got the view of a draft. One query.

    Empty where the section is withheld from the viewer, or the viewer is not of the State.
    """
    if not view.may_write or section in view.withheld:
        return []
    return list(SectionComment.objects.filter(version=view.version, section=section))


def comment_counts(view: VersionView) -> Mapping[str, int]:
    """By section how much is said on it, as `comments_on` gives it. One query."""
    if not view.may_write:
        return {}
    rows = SectionComment.objects.filter(version=view.version).exclude(section__in=view.withheld)
    return Counter(rows.values_list("section", flat=True))


def _in_hand(version_id: int, viewer: Viewer) -> tuple[ReportVersion, frozenset[str]]:
    version = ReportVersion.objects.select_related("report").filter(pk=version_id).first()
    mine = handed_sections(viewer, version) if version else frozenset()
    if version is None or not mine:
        raise NotThere(_("There is no such report."))
    return version, mine


def _eyes_of_the_state(version: ReportVersion) -> Viewer:
    """To read with before what is not in hand is cut away; never given to an operation."""
    return Viewer(roles=frozenset({Role.FOCAL_POINT}), states=frozenset({version.report.state_id}))


def _only(answers: Mapping[str, Answer], sections: frozenset[str]) -> dict[str, Answer]:
    return {section: answer for section, answer in answers.items() if section in sections}


def _files_of(mine: frozenset[str], view: VersionView, version: ReportVersion) -> set[int]:
    """The files that any saving of the sections names."""
    texts = version.texts.filter(section__in=mine).values_list("section", "answer")
    answers = [*_only(read_answers(version.answers), mine).items()]
    answers += [(section, Answer.model_validate(answer)) for section, answer in texts]
    numbers: set[int] = set()
    for section, answer in answers:
        numbers.update(_named_in(view.form.sections_by_id[section], answer))
    return numbers


def _named_in(section: Section, answer: Answer) -> Iterable[int]:
    told = [answer.fields.get(field.id, "") for field in section.fields if field.kind == Kind.FILE]
    for table in section.tables:
        columns = [column.id for column in table.columns if column.kind == Kind.FILE]
        told += [row.get(column, "") for row in answer.tables.get(table.id, ()) for column in columns]
    return (int(text) for text in told if text.isascii() and text.isdecimal())

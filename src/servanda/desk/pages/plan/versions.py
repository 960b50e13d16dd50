"""The versions of a plan: listed, one of them whole, two side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import UN_ORDER
from servanda.desk.pages.plan.words import title_of
from servanda.workplan import queries
from servanda.workplan.access import may_write
from servanda.workplan.content import Content, LineContent, PartContent
from servanda.workplan.content.comparing import Difference
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.rolling import ToLookAt, to_look_at
from servanda.workplan.enums import PartKind, Way
from servanda.workplan.models import PlanVersion
from servanda.workplan.queries import Circulation
from servanda.workplan.stages import Action, Stage, moves_from


@dataclass(frozen=True)
class VersionsPage:
    """The context of `desk/plan/versions.html`."""

    year: int
    years: Sequence[int]
    versions: Sequence[PlanVersion]
    in_use: int | None
    circulations: Mapping[int, Circulation | None]


@dataclass(frozen=True)
class Chapter:
    """The parts of one kind that follow one another."""

    kind: PartKind
    parts: Sequence[PartContent]

    @property
    def heading(self) -> str:
        """What stands over them."""
        return title_of(self.kind)


@dataclass(frozen=True)
class VersionPage:
    """The context of `desk/plan/version.html`."""

    version: PlanVersion
    content: Content
    years: Sequence[int]
    chapters: Sequence[Chapter]
    languages: Sequence[tuple[str, int]]
    """Each language with how many texts it lacks."""
    to_look_at: Sequence[ToLookAt]
    circulation: Circulation | None
    actions: Sequence[Action]
    may_write: bool

    @property
    def year(self) -> int:
        """Of the plan."""
        return self.content.year

    @property
    def is_draft(self) -> bool:
        """Whether its words can still change."""
        return self.version.stage is Stage.DRAFT

    @property
    def money(self) -> Sequence[LineContent]:
        """Lines of the budget in money."""
        return self.content.money()

    @property
    def in_kind(self) -> Sequence[LineContent]:
        """Support in kind."""
        return self.content.in_kind()


@dataclass(frozen=True)
class DifferencesPage:
    """The context of `desk/plan/differences.html`."""

    before: PlanVersion
    after: PlanVersion
    years: Sequence[int]
    found: Sequence[Difference]

    @property
    def year(self) -> int:
        """Of the later version."""
        return self.after.plan.year


_UNDER = {
    PartKind.TASK: PartKind.PRIORITY,
    PartKind.OUTPUT: PartKind.OUTCOME,
    PartKind.ACTIVITY: PartKind.OUTCOME,
}


def chapter_of(part: PartContent) -> PartKind:
    """The kind under which a part is shown: tasks with their priorities, the results frame as one."""
    return _UNDER.get(part.kind, part.kind)


def versions_page(year: int, viewer: Viewer) -> VersionsPage:
    """The versions of a year; `NotThere` for a year without any."""
    versions = queries.plan_versions(year, viewer)
    if not versions:
        raise NotThere(_("There is no plan for that year."))
    plan = queries.plan_in_use(year, viewer)
    return VersionsPage(
        year=year,
        years=queries.plan_years(viewer),
        versions=versions,
        in_use=plan.version_id if plan else None,
        circulations=queries.circulations(versions),
    )


def version_page(number: int, viewer: Viewer) -> VersionPage:
    """One version, whole."""
    version = queries.plan_version(number, viewer)
    content = content_of(version)
    return VersionPage(
        version=version,
        content=content,
        years=queries.plan_years(viewer),
        chapters=[Chapter(kind, list(parts)) for kind, parts in groupby(content.parts, key=chapter_of)],
        languages=[(code, _lacking(content, code)) for code in UN_ORDER],
        to_look_at=list(to_look_at(content)) if _is_rolled(version) else (),
        circulation=queries.circulation(version),
        actions=[move.action for move in moves_from(version.stage)] if may_write(viewer) else (),
        may_write=may_write(viewer),
    )


def differences_page(number: int, other: int, viewer: Viewer) -> DifferencesPage:
    """What the version `number` says otherwise than the version `other`."""
    after, before = queries.plan_version(number, viewer), queries.plan_version(other, viewer)
    return DifferencesPage(before, after, queries.plan_years(viewer), queries.differences_of(before, after))


def _lacking(content: Content, language: str) -> int:
    texts = [
        content.titles,
        *(part.texts for part in content.parts),
        *(line.labels for line in content.lines),
    ]
    return sum(language not in each for each in texts)


def _is_rolled(version: PlanVersion) -> bool:
    return version.way is Way.ROLLED and version.stage is Stage.DRAFT

"""Reports and their versions, as far as the viewer may see them. Restricted sections are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.law.forms import read_answers
from servanda.library.models import StoredFile
from servanda.library.queries import stored_file, stored_files
from servanda.reporting.access import may_write, opening_of, sees_everything, visible_versions
from servanda.reporting.enums import RECEIVED, Stage, Visibility
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import ReportFile, ReportVersion, SectionText
from servanda.reporting.queries.earlier_answers import EarlierAnswers
from servanda.reporting.queries.results import VersionLine, VersionView
from servanda.reporting.queries.versions_by_year import before, current, current_by_year, year_of


def versions_of_state(treaty_id: str, iso3: str, *, viewer: Viewer) -> Sequence[VersionLine]:
    """Every version of a State's reports that the viewer may see, the newest period first. One query."""
    rows = ReportVersion.objects.filter(report__treaty_id=treaty_id, report__state_id=iso3)
    rows = rows.defer("answers").select_related("report")
    return lines(rows.order_by("-report__period", "report_id", "-number"), viewer)


def received_versions(treaty_id: str, *, viewer: Viewer, newest: int = 100) -> Sequence[VersionLine]:
    """The versions received last, of all States, that the viewer may see. One query."""
    rows = ReportVersion.objects.filter(report__treaty_id=treaty_id).exclude(stage=str(Stage.DRAFT))
    rows = rows.defer("answers").select_related("report")
    return lines(rows.order_by("-submitted_at", "-pk")[:newest], viewer)


def lines(rows: Iterable[ReportVersion], viewer: Viewer) -> Sequence[VersionLine]:
    """Versions with their report as lines, without those that the viewer may not see."""
    versions = list(rows)
    latest: dict[int, int] = {}
    for version in versions:
        if version.stage in RECEIVED:
            latest[version.report_id] = max(version.number, latest.get(version.report_id, 0))
    return [
        _line(version, latest.get(version.report_id)) for version in versions if _visible(version, viewer)
    ]


def version_view(version_id: int, *, viewer: Viewer) -> VersionView:
    """One version; NotThere where there is none, or none for this viewer. At most eight queries."""
    found = (
        ReportVersion.objects.filter(visible_versions(viewer), pk=version_id).select_related("report").first()
    )
    if found is None:
        raise NotThere(_("There is no such report."))
    report = found.report
    newest = current(report.versions.defer("answers"))
    everything = sees_everything(viewer, report.state_id)
    withheld = frozenset() if everything else frozenset(found.restricted_sections)
    versions = {
        year: version
        for year, version in current_by_year(report.treaty_id, report.state_id).items()
        if _visible(version, viewer)
    }
    by_year = {year: _open(version, everything) for year, version in versions.items()}
    year = year_of(report, found)
    earlier = before(versions, year)
    return VersionView(
        version=found,
        line=_line(found, newest.number if newest else None),
        form=form_of(report.treaty_id, found.form_version),
        answers={key: answer for key, answer in read_answers(found.answers).items() if key not in withheld},
        withheld=withheld,
        seen=_seen(found),
        may_write=may_write(viewer, found),
        files=_files(found, viewer),
        by_year=by_year,
        previous=_open(earlier, everything) if earlier else EarlierAnswers({}),
        previous_version=earlier.pk if earlier else None,
        year=year,
    )


def section_texts(version_id: int, section: str, *, viewer: Viewer) -> Sequence[SectionText]:
    """Every saving of a section, the newest first: for its State, or for the Unit beside a paper."""
    view = version_view(version_id, viewer=viewer)
    if not sees_everything(viewer, view.line.iso3):
        raise NotThere(_("There is no such report."))
    return list(view.version.texts.filter(section=section).order_by("-number"))


def file_of_version(version_id: int, file_id: int, *, viewer: Viewer) -> StoredFile:
    """A file of a version, for giving out; NotThere where it is none of its files, or not for this viewer."""
    version = (
        ReportVersion.objects.filter(visible_versions(viewer), pk=version_id).select_related("report").first()
    )
    if version is None or not version.files.filter(file_id=file_id).exists():
        raise NotThere(_("There is no such file."))
    return stored_file(file_id, viewer=viewer, opening=opening_of(version))


def _files(version: ReportVersion, viewer: Viewer) -> Sequence[StoredFile]:
    ids = ReportFile.objects.filter(version=version).values_list("file_id", flat=True)
    return stored_files(ids, viewer=viewer, opening=opening_of(version))


def _seen(version: ReportVersion) -> dict[str, int]:
    texts = SectionText.objects.filter(version=version, beside=False).order_by("number")
    return dict(texts.values_list("section", "number"))


def _open(version: ReportVersion, everything: bool) -> EarlierAnswers:
    return EarlierAnswers(version.answers).without(() if everything else version.restricted_sections)


def _visible(version: ReportVersion, viewer: Viewer) -> bool:
    """The same as `access.visible_versions`, for a row in hand."""
    if sees_everything(viewer, version.report.state_id):
        return version.stage != Stage.DRAFT or viewer.speaks_for(version.report.state_id)
    return version.stage == Stage.PUBLISHED and version.visibility == Visibility.PUBLIC


def _line(version: ReportVersion, latest: int | None) -> VersionLine:
    is_received = version.stage in RECEIVED
    is_current = is_received and version.number == latest
    return VersionLine(
        id=version.pk,
        report_id=version.report_id,
        iso3=version.report.state_id,
        obligation=version.report.obligation,
        period=version.report.period,
        number=version.number,
        stage=Stage.SUPERSEDED if is_received and not is_current else version.stage,
        is_current=is_current,
        channel=version.channel,
        language=version.language,
        period_from=version.period_from,
        period_to=version.period_to,
        received_on=version.received_by_depositary_on or version.received_by_unit_on,
        submitted_at=version.submitted_at,
        restricted=version.visibility == Visibility.RESTRICTED or bool(version.restricted_sections),
    )

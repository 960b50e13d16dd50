"""The status list as a paper: every State by regional group, with the dates of its acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.words import word
from servanda.law.findings import Status
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.numbers import write_number
from servanda.publications.drafts.sections import Period, Section
from servanda.publications.status_list import Region, StatusList, status_list


def status_sections(treaty_id: str, period: Period) -> Sequence[Section]:
    """The list on the last day of the period, in the active language."""
    found = status_list(treaty_id, period.last, current())
    return [_counts(found, period), *_regions(found)]


def _counts(found: StatusList, period: Period) -> Section:
    counts, language = found.counts, current()
    said = _(
        "On %(day)s, the number of States that had joined (instrument deposited and not withdrawn) was %(joined)s;"
        " the treaty was in force for %(in_force)s of them. Signatories that had not deposited an instrument:"
        " %(signatories)s. Withdrawn: %(withdrawn)s."
    ) % {
        "day": write_date(period.last, language),
        "joined": write_number(counts.joined, language),
        "in_force": write_number(counts.in_force, language),
        "signatories": write_number(counts.signatories, language),
        "withdrawn": write_number(counts.withdrawn, language),
    }
    return Section("counts", _("How many"), said=[said])


def _regions(found: StatusList) -> Iterator[Section]:
    for region in found.regions:
        yield Section(f"region-{region.group.value or 'none'}", region.name, data=[_table(region)])


def _table(region: Region) -> Table:
    language = current()
    rows = []
    for line in region.lines:
        stands = line.standing
        if stands.status is Status.NOT_PARTY:
            continue
        dates = (stands.signed_on, stands.joined_on, stands.in_force_on)
        rows.append(
            [line.name, word(stands.status), *(write_date(day, language) if day else "–" for day in dates)]
        )
    rows = rows or [[_("none"), "–", "–", "–", "–"]]
    header = [_("State"), _("Status"), _("Signature"), _("Instrument deposited"), _("Entry into force")]
    return Table(header, rows, caption=region.name, widths=[3.0, 2.2, 2.2, 2.2, 2.2])

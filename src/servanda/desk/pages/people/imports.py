"""Lists of persons and missions that were handed in, and what each would change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.forms import Form
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.people.story import ToldChange, value_in_words
from servanda.people.enums import ImportState
from servanda.people.exchange.columns import LABELS
from servanda.people.exchange.plan import FieldChange, Plan, PlannedRow, Step
from servanda.people.models import ContactImport
from servanda.people.queries import contact_import, contact_imports, import_plan
from servanda.states.queries import state_labels

STEPS: dict[Step, Promise] = {
    Step.ADD: _("new"),
    Step.CHANGE: _("changed"),
    Step.ADD_ROLE: _("new role"),
    Step.SAME: _("as recorded"),
}


@dataclass(frozen=True)
class ImportsPage:
    """The context of `desk/people/imports.html`."""

    lists: Sequence[ContactImport]
    form: Form
    mistakes: Sequence[str]


@dataclass(frozen=True)
class ImportLine:
    """One row of a list in words."""

    row: PlannedRow
    state: str
    step: str
    changes: Sequence[ToldChange]


@dataclass(frozen=True)
class ImportPage:
    """The context of `desk/people/import.html`."""

    held: ContactImport
    lines: Sequence[ImportLine]
    """The rows that change something; none once the list was decided on."""
    same: int
    """Rows that are recorded like that already."""
    digest: str
    counts: Mapping[str, int]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.held.state == ImportState.OPEN

    @property
    def may_be_undone(self) -> bool:
        """Whether it was taken and not undone."""
        return self.held.state == ImportState.TAKEN


def imports_page(viewer: Viewer, form: Form, mistakes: Sequence[str]) -> ImportsPage:
    """The newest lists, and the form for the next one."""
    return ImportsPage(contact_imports(viewer), form, mistakes)


def import_page(viewer: Viewer, number: int, today: dt.date) -> ImportPage:
    """What one list would change today."""
    held = contact_import(viewer, number)
    if held.state != ImportState.OPEN:
        return ImportPage(held, (), 0, "", {})
    names = {label.iso3: label.name for label in state_labels(current(), today)}
    plan = import_plan(viewer, number, today=today)
    lines = [
        ImportLine(row, names.get(row.state, row.state), str(STEPS[row.step]), _told(row))
        for row in plan.changing
    ]
    counts = {str(STEPS[step]): number for step in Step if (number := _number_of(plan, step))}
    return ImportPage(held, lines, len(plan.rows) - len(lines), plan.digest, counts)


def _number_of(plan: Plan, step: Step) -> int:
    return sum(row.step is step for row in plan.rows)


def _told(row: PlannedRow) -> list[ToldChange]:
    return list(_in_words((*row.fields, *row.role_fields)))


def _in_words(changes: Iterable[FieldChange]) -> Iterable[ToldChange]:
    for change in changes:
        yield ToldChange(
            str(LABELS[change.field]),
            value_in_words(change.field, change.before),
            value_in_words(change.field, change.after),
        )

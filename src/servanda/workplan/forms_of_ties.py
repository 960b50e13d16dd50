"""The form in which a part of the plan is tied to what it serves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.languages import current
from servanda.common.ticked import TickedList
from servanda.papers.numbering import number_levels
from servanda.workplan.queries.tying import Grouped
from servanda.workplan.ties import Tie


class TiesTicked(TickedList):
    """A box for each; the line names the numbers of those ticked, for their words are long."""

    prompt = _("Choose")

    def named(self, box: dict[str, Any]) -> str:
        """The number alone."""
        return number_levels(str(box["value"]), current())


class TiesForm(forms.Form):
    """A list of boxes for each kind of tie; of what tells about an assumption one is chosen."""

    def __init__(
        self, data: Any, *, choices: Mapping[Tie, Grouped], ties: Mapping[str, Sequence[str]]
    ) -> None:
        super().__init__(data)
        for kind, groups in choices.items():
            self.fields[kind.value] = _field(kind, _listed_under_headings(groups))
            chosen = list(ties.get(kind, ()))
            self.initial[kind.value] = next(iter(chosen), "") if kind is Tie.WATCH else chosen

    def told(self) -> dict[Tie, list[str]]:
        """What was ticked, by kind."""
        return {Tie(name): _listed(value) for name, value in self.cleaned_data.items()}


def _field(kind: Tie, choices: Sequence[Any]) -> forms.Field:
    if kind is Tie.WATCH:
        return forms.ChoiceField(
            label=str(kind.label), required=False, choices=[("", _("nothing yet")), *choices]
        )
    return forms.MultipleChoiceField(
        label=str(kind.label), required=False, choices=choices, widget=TiesTicked
    )


def _listed_under_headings(groups: Grouped) -> list[Any]:
    listed: list[Any] = []
    for heading, choices in groups:
        listed += [(heading, list(choices))] if heading and choices else choices
    return listed


def _listed(value: Any) -> list[str]:
    return ([value] if value else []) if isinstance(value, str) else list(value)

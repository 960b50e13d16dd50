"""A letter that no ladder proposed: to whom, on which paper, and the fields that its text leaves open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.correspondence.enums import Paper
from servanda.correspondence.operations import NewLetter
from servanda.correspondence.queries.proposals import ladder_of
from servanda.correspondence.texts import LetterText
from servanda.correspondence.writing.values import FIELDS, TYPED
from servanda.library.enums import Sensitivity
from servanda.people.forms.accounts import state_choices
from servanda.people.forms.states import StatesField

SIGNATORIES = [("director", _("Director")), ("president", _("President")), ("coordinator", _("Coordinator"))]
ADDRESSEES = [("mission", _("Permanent mission")), ("focal point", _("Focal point"))]
LONGEST = 2000


class LetterForm(forms.Form):
    """One letter, to one State or to many."""

    states = StatesField(label=_("States"))
    paper = forms.TypedChoiceField(label=_("Paper"), coerce=Paper)
    to = forms.ChoiceField(label=_("To"), choices=ADDRESSEES)
    signed_by = forms.ChoiceField(label=_("Signed by"), choices=SIGNATORIES)
    sensitivity = forms.TypedChoiceField(
        label=_("Label"), choices=[(each.value, each.label) for each in Sensitivity], coerce=Sensitivity
    )

    def __init__(
        self, text: LetterText, *args: Any, fitting: Sequence[tuple[str, str]] = (), **options: Any
    ) -> None:
        """`fitting` are the States that a question found, to take some out of."""
        super().__init__(*args, **options)
        self.text = text
        if fitting and not self.is_bound:
            self._offer(fitting)
        else:
            self.fields["states"].choices = state_choices()  # type: ignore[attr-defined]
        self.fields["paper"].choices = [(each.value, each.label) for each in text.papers]  # type: ignore[attr-defined]
        asked = text.fields()
        if asked & {"report", "article"}:
            self.fields["obligation"] = forms.ChoiceField(
                label=_("About"),
                choices=[(each, obligation_name(each)) for each in treaty_of_this_desk().obligations],
            )
            self.initial.setdefault("obligation", _most_written_about())
            self.fields["period"] = forms.CharField(label=_("Year"), max_length=4, required=False)
        for name in TYPED:
            if name in asked:
                self.fields[name] = _field(name)

    def _offer(self, fitting: Sequence[tuple[str, str]]) -> None:
        self.fields["states"] = forms.MultipleChoiceField(
            label=_("States"),
            choices=fitting,
            widget=forms.CheckboxSelectMultiple,
            initial=[iso3 for iso3, _name in fitting],
            help_text=_("Take out those that are not to get this letter."),
        )
        self.initial["states"] = [iso3 for iso3, _name in fitting]
        self.order_fields(["states"])

    def letters(self) -> list[NewLetter]:
        """The letters as typed; to be asked only of a form that is valid."""
        typed = self.cleaned_data
        return [
            NewLetter(
                state=state,
                template=self.text.id,
                paper=typed["paper"],
                to=typed["to"],
                signed_by=typed["signed_by"],
                obligation=typed.get("obligation", ""),
                period=typed.get("period", ""),
                typed={name: _plain(typed[name]) for name in TYPED if name in typed},
            )
            for state in typed["states"]
        ]


def _most_written_about() -> str:
    """The obligation with which the ladder of reminders ends."""
    rungs = ladder_of(treaty_of_this_desk().id).reminders
    return rungs[-1].obligation if rungs else ""


def _field(name: str) -> forms.Field:
    if name.endswith("received_on"):
        return DayField(label=capfirst(str(FIELDS[name])))
    return forms.CharField(
        label=capfirst(str(FIELDS[name])),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
        help_text=_("In the language of the letter."),
    )


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)

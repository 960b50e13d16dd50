"""The forms of the desk. They read what was typed; what may be recorded is for the operations to say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.words import word
from servanda.law.records import Act, ActKind, Confidence


class ActForm(forms.Form):
    """An act of a State, with where it is told."""

    kind = forms.ChoiceField(label=_("Act"))
    on = DayField(label=_("Day on which the Depositary received it"))
    effective_on = DayField(
        label=_("Day on which a withdrawal took effect, as published"),
        required=False,
        help_text=_("Only for a withdrawal, and only where the Depositary published the day."),
    )
    source = forms.CharField(
        label=_("Source"), max_length=2000, help_text=_("The public document, as a reader would look for it.")
    )
    page = forms.CharField(label=_("Page"), max_length=60, required=False)
    confidence = forms.ChoiceField(label=_("How far the source can be relied on"))
    note = forms.CharField(
        label=_("Note"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    in_use = forms.BooleanField(
        label=_("Use this source"),
        required=False,
        help_text=_("Where sources differ all are kept; dates follow from the one in use."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [(kind.value, word(kind)) for kind in ActKind]  # type: ignore[attr-defined]
        self.fields["confidence"].choices = [(each.value, word(each)) for each in Confidence]  # type: ignore[attr-defined]

    def act(self, iso3: str) -> Act:
        """The act as it was typed; to be asked only of a form that is valid."""
        typed = self.cleaned_data
        return Act(
            iso3=iso3,
            kind=ActKind(typed["kind"]),
            on=typed["on"],
            effective_on=typed["effective_on"],
            source=typed["source"],
            page=typed["page"],
            confidence=Confidence(typed["confidence"]),
            note=typed["note"],
            in_use=typed["in_use"],
        )


def act_as_typed(act: Act) -> dict[str, Any]:
    """What the form shows first for an act that is recorded."""
    return {
        "kind": act.kind.value,
        "on": act.on,
        "effective_on": act.effective_on,
        "source": act.source,
        "page": act.page,
        "confidence": act.confidence.value,
        "note": act.note,
        "in_use": act.in_use,
    }

"""The forms of the pages about the work plan. They read what was typed; what may be recorded is for the operations."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from servanda.common.errors import BadInput
from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.meetings.queries import meetings
from servanda.papers.isolates import inline
from servanda.people.enums import Language
from servanda.workplan.enums import Answer, Counting
from servanda.workplan.measuring import Value
from servanda.workplan.operations import IndicatorFacts
from servanda.workplan.operations.corrections import amount_entered
from servanda.workplan.operations.moving import Proof
from servanda.workplan.queries import IndicatorLine, frame_choices


class FigureField(forms.CharField):
    """A figure as a person types it, in either script of digits; `cleaned_data` holds a Decimal or None."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "size": "12"}))
        super().__init__(required=options.pop("required", False), max_length=40, **options)

    def clean(self, value: Any) -> Any:
        """The figure; a sentence as ValidationError for what is none."""
        try:
            return amount_entered(super().clean(value) or "")
        except BadInput as bad:
            raise ValidationError(bad.sentences) from bad


class NoteForm(forms.Form):
    """A note on an assumption."""

    on = DayField(label=_("Day"))
    text = forms.CharField(
        label=_("How it stands"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    )


class MoveForm(forms.Form):
    """A step of a version, with its day and what shows it."""

    on = DayField(label=_("Day on which it happened"))
    proof = forms.FileField(
        label=_("What shows it"),
        required=False,
        help_text=_("The paper as it went out, minutes, a letter: kept with the step."),
    )
    source = forms.CharField(
        label=_("Remark"), max_length=500, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )

    def proof_sent(self) -> Proof | None:
        """The file that came with the form."""
        sent = self.cleaned_data["proof"]
        return Proof(sent.name or "", sent.read()) if sent else None


class TextForm(forms.Form):
    """The words of a part in one language, which stands in the address: choosing another opens its own words."""

    language = forms.ChoiceField(label=_("Language"), choices=Language.choices, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Text"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )


class ActivityForm(forms.Form):
    """A new activity of a draft."""

    number = forms.CharField(
        label=_("Number"), max_length=20, help_text=_("Under an output of the plan, such as 3.2.5.")
    )
    text = forms.CharField(
        label=_("Text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    )


class AmountForm(forms.Form):
    """The amount of a line of the budget."""

    amount = FigureField(label=_("Amount"))


class MeetingForm(forms.Form):
    """The meeting to which a draft is submitted."""

    meeting = forms.ChoiceField(label=_("Meeting it goes to"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = [(one.code, inline(one.name, current())) for one in meetings(settings.SERVANDA_TREATY)]
        self.fields["meeting"].choices = [("", _("none")), *reversed(known)]  # type: ignore[attr-defined]


class MeasurementForm(forms.Form):
    """What an indicator showed in a period."""

    period_from = DayField(label=_("From"))
    period_to = DayField(label=_("To"))
    answer = forms.ChoiceField(label=_("Answer"), choices=[(each.value, each.label) for each in Answer])
    numerator = FigureField(label=_("Figure"), help_text=_("Zero is a figure."))
    denominator = FigureField(label=_("Out of"), help_text=_("The whole, where the figure is a share."))
    source = forms.CharField(
        label=_("Source"), max_length=500, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )

    def facts(self) -> dict[str, Any]:
        """What `record_measurement` asks for."""
        said = self.cleaned_data
        return {
            "period_from": said["period_from"],
            "period_to": said["period_to"],
            "answer": Answer(said["answer"]),
            "value": _value(said["numerator"], said["denominator"]),
            "source": said["source"],
        }


class IndicatorForm(forms.Form):
    """An indicator with its baseline and its target."""

    reference = forms.ChoiceField(label=_("Measures"))
    name = forms.CharField(label=_("Name"), max_length=300, widget=forms.TextInput(attrs={"dir": "auto"}))
    counting = forms.ChoiceField(label=_("Counting"), choices=[(each.value, each.label) for each in Counting])
    baseline = FigureField(label=_("Baseline"))
    baseline_of = FigureField(label=_("Baseline: out of"))
    baseline_on = DayField(label=_("Day of the baseline"), required=False)
    target = FigureField(label=_("Target"))
    target_of = FigureField(label=_("Target: out of"))
    source = forms.CharField(
        label=_("Source"), max_length=500, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )

    def __init__(self, data: Any = None, *, year: int, line: IndicatorLine | None = None) -> None:
        super().__init__(data, initial=_of(line) if line else None)
        field = self.fields["reference"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = frame_choices(year)

    def facts(self) -> IndicatorFacts:
        """What `save_indicator` asks for."""
        said = self.cleaned_data
        return IndicatorFacts(
            reference=said["reference"],
            name=said["name"],
            counting=Counting(said["counting"]),
            baseline=_value(said["baseline"], said["baseline_of"]),
            baseline_on=said["baseline_on"],
            target=_value(said["target"], said["target_of"]),
            source=said["source"],
        )


def _value(numerator: Decimal | None, denominator: Decimal | None) -> Value | None:
    if numerator is None and denominator is not None:
        raise BadInput(gettext("Give the figure as well as the whole of which it is a part."))
    return None if numerator is None else Value(numerator, denominator)


def _of(line: IndicatorLine) -> dict[str, str | dt.date | None]:
    return {
        "reference": line.reference,
        "name": line.name.text,
        "counting": line.counting.value,
        "baseline": _plain(line.baseline.numerator if line.baseline else None),
        "baseline_of": _plain(line.baseline.denominator if line.baseline else None),
        "baseline_on": line.baseline_on,
        "target": _plain(line.target.numerator if line.target else None),
        "target_of": _plain(line.target.denominator if line.target else None),
        "source": line.source,
    }


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount.normalize(), "f")

"""The form of the head of a paper: symbol, distribution, day, original language, item of the agenda."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.meetings.paper_heads import PaperHead
from servanda.papers.masthead import Distribution
from servanda.people.enums import Language

_DISTRIBUTION = {
    Distribution.GENERAL: _("General"),
    Distribution.LIMITED: _("Limited"),
    Distribution.RESTRICTED: _("Restricted"),
}


class HeadForm(forms.Form):
    """What `meetings.paper_heads.PaperHead` holds. A paper without a symbol is printed as a draft."""

    symbol = forms.CharField(
        label=_("Symbol"),
        required=False,
        max_length=60,
        help_text=_(
            "As the secretariat of the meeting gave it, such as CCM/MSP/2018/5. Without it, a draft."
        ),
        widget=forms.TextInput(attrs={"dir": "ltr"}),
    )
    distribution = forms.ChoiceField(
        label=_("Distribution"),
        required=False,
        choices=[("", _("not printed")), *((one.value, name) for one, name in _DISTRIBUTION.items())],
    )
    dated_on = DayField(label=_("Day of the paper"), required=False)
    original = forms.ChoiceField(
        label=_("Original language"), required=False, choices=[("", _("not printed")), *Language.choices]
    )
    agenda = forms.CharField(
        label=_("Item of the provisional agenda"),
        required=False,
        max_length=12,
        help_text=_("Its number and letter, such as 7 (j)."),
        widget=forms.TextInput(attrs={"dir": "ltr"}),
    )

    def __init__(self, data: Any, *, head: PaperHead) -> None:
        initial = {
            "symbol": head.symbol,
            "distribution": head.distribution.value if head.distribution else "",
            "dated_on": head.dated_on,
            "original": head.original,
            "agenda": head.agenda,
        }
        super().__init__(data, initial=initial)

    def told(self) -> PaperHead:
        """The head as it was typed."""
        typed = self.cleaned_data
        return PaperHead(
            symbol=typed["symbol"],
            distribution=Distribution(typed["distribution"]) if typed["distribution"] else None,
            dated_on=typed["dated_on"],
            original=typed["original"],
            agenda=typed["agenda"],
        )

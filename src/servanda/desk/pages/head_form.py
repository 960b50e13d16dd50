"""The form of the head of a paper: symbol, distribution, day, original language, item of the agenda."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current, language_name
from servanda.meetings.paper_heads import PaperHead
from servanda.papers.masthead import Distribution
from servanda.people.enums import Language

LONGEST = 1000
"""Signs in the titles of an item, and in the remarks on a title."""
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

    agenda_title = forms.CharField(
        label=_("Title of the item"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    remarks = forms.CharField(
        label=_("Remarks on the title"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any, *, head: PaperHead) -> None:
        self._head, self._language = head, current()
        initial = {
            "symbol": head.symbol,
            "distribution": head.distribution.value if head.distribution else "",
            "dated_on": head.dated_on,
            "original": head.original,
            "agenda": head.agenda,
            "agenda_title": head.agenda_titles.get(self._language, ""),
            "remarks": head.remarks.get(self._language, ""),
        }
        super().__init__(data, initial=initial)
        named = {"language": language_name(self._language)}
        self.fields["agenda_title"].help_text = (
            gettext(
                "In %(language)s; that of the sub-item on a second line. Titles in other languages are typed on this "
                "page in those languages."
            )
            % named
        )
        self.fields["remarks"].help_text = (
            gettext(
                "In %(language)s, each on its own line, such as “Reissued for technical reasons.” Papers call them by "
                "asterisks and print them at the foot of the first page."
            )
            % named
        )

    def told(self) -> PaperHead:
        """The head as it was typed."""
        typed = self.cleaned_data
        return PaperHead(
            symbol=typed["symbol"],
            distribution=Distribution(typed["distribution"]) if typed["distribution"] else None,
            dated_on=typed["dated_on"],
            original=typed["original"],
            agenda=typed["agenda"],
            agenda_titles={**self._head.agenda_titles, self._language: typed["agenda_title"]},
            remarks={**self._head.remarks, self._language: typed["remarks"]},
        )

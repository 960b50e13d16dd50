"""What stands around the answers of a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current, two_letters
from servanda.law.forms import Form
from servanda.papers.dates import write_date
from servanda.people.enums import Language
from servanda.people.forms import AddressField
from servanda.portal.words import letter_of, section_title
from servanda.reporting.enums import Visibility
from servanda.reporting.models import ReportVersion


class AboutForm(forms.Form):
    """Period, language, signature, and who may read it."""

    period_from = DayField(label=_("First day covered"), required=False)
    period_to = DayField(label=_("Last day covered"), required=False)
    language = forms.ChoiceField(label=_("Language of the report"), required=False)
    signed_on = DayField(
        label=_("Day of signature"), required=False, help_text=_("Where your State signs its reports.")
    )
    visibility = forms.ChoiceField(
        label=_("Who may read it"),
        choices=[(str(each), each.label) for each in Visibility],
        help_text=_("A restricted report is for the Unit and your State alone."),
    )
    restricted_sections = forms.MultipleChoiceField(
        label=_("Sections for the Unit and your State alone"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Everyone may read the others once the report is published."),
    )

    def __init__(self, data: Mapping[str, Any] | None, *, version: ReportVersion, form: Form) -> None:
        super().__init__(data, initial={name: getattr(version, name) for name in self.base_fields})
        languages = [(two_letters(code), name) for code, name in settings.LANGUAGES]
        self.fields["language"].choices = [("", ""), *languages]  # type: ignore[attr-defined]
        self.fields["restricted_sections"].choices = _sections(form)  # type: ignore[attr-defined]

    def details(self) -> dict[str, Any]:
        """As `reporting.operations.save_details` takes them."""
        return {**self.cleaned_data, "visibility": Visibility(self.cleaned_data["visibility"])}

    def differing(self, theirs: Mapping[str, Any]) -> list[tuple[str, str, str]]:
        """Label, what a colleague saved, what was typed: where the two say something else."""
        yours = self.details()
        return [
            (str(self.fields[name].label), self._shown(name, theirs[name]), self._shown(name, yours[name]))
            for name in self.fields
            if theirs[name] != yours[name]
        ]

    def _shown(self, name: str, value: Any) -> str:
        if isinstance(value, dt.date):
            return write_date(value, current())
        labels = dict(getattr(self.fields[name], "choices", ()))
        return " · ".join(
            str(labels.get(one, one)) for one in (value if isinstance(value, list) else [value]) if one
        )


class HandOverForm(forms.Form):
    """Who is to fill which sections: the fields of `reporting.operations.Named`, and `sections`."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput({"dir": "auto"}))
    organization = forms.CharField(
        label=_("Ministry or authority"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"dir": "auto"}),
    )
    email = AddressField(help_text=_("The link is sent to this address, and to no other."))
    language = forms.ChoiceField(label=_("Language of the letter"), choices=Language.choices)
    sections = forms.MultipleChoiceField(
        label=_("Sections to hand over"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Mapping[str, Any] | None, *, form: Form, chosen: str = "") -> None:
        super().__init__(data, initial={"language": current(), "sections": [chosen]})
        self.fields["sections"].choices = _sections(form)  # type: ignore[attr-defined]


def _sections(form: Form) -> list[tuple[str, str]]:
    return [
        (section.id, " · ".join(filter(None, [letter_of(section), section_title(section)])))
        for section in form.sections
    ]

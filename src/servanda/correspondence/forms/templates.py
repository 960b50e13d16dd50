"""A Word template, with the paper and the language that it is for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.correspondence.enums import Paper
from servanda.people.enums import Language


class TemplateForm(forms.Form):
    """What `operations.save_template` asks for."""

    file = forms.FileField(label=_("Word template (.docx)"), help_text=_("Fields stand in double braces."))
    paper = forms.TypedChoiceField(
        label=_("Paper"), choices=[(each.value, each.label) for each in Paper], coerce=Paper
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)

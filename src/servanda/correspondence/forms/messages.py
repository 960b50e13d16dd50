"""A saved message, and the State that it is filed on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.library.enums import Sensitivity
from servanda.people.forms.accounts import state_choices


class MessageForm(forms.Form):
    """The keyword arguments of `operations.file_message`."""

    file = forms.FileField(
        label=_("Saved message (.eml or .msg)"), help_text=_("Its attachments are kept with it.")
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        help_text=_("Leave it open for an answer to a letter, or a mail server’s notice about one."),
    )
    sensitivity = forms.TypedChoiceField(
        label=_("Label"), choices=[(each.value, each.label) for each in Sensitivity], coerce=Sensitivity
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [("", _("choose")), *state_choices()]  # type: ignore[attr-defined]

"""Choosing several States with one hand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.ticked import TickedList


class StatesTicked(TickedList):
    """A box for each State."""

    prompt = _("Choose States")


class StatesField(forms.MultipleChoiceField):
    """States by code, none or several; the form says which can be chosen."""

    widget = StatesTicked

"""Choosing several States with one hand: a box to tick for each, behind a line that names those chosen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _


class StatesTicked(forms.CheckboxSelectMultiple):
    """A closed list of boxes, needing neither a second key nor a script; open where a State is ticked already."""

    template_name = "components/states_ticked.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The boxes, and the names of the States ticked."""
        context = super().get_context(name, value, attrs)
        boxes = [box for _group, options, _place in context["widget"]["optgroups"] for box in options]
        ticked = _(", ").join(str(box["label"]) for box in boxes if box["selected"])
        return {**context, "boxes": boxes, "ticked": ticked}


class StatesField(forms.MultipleChoiceField):
    """States by code, none or several; the form says which can be chosen."""

    widget = StatesTicked

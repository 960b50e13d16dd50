"""Choosing several things with one hand: a box to tick for each, behind a line that names those chosen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _


class TickedList(forms.CheckboxSelectMultiple):
    """A closed list of boxes, needing neither a second key nor a script; open where something is ticked already."""

    template_name = "components/ticked.html"
    prompt: Promise
    """What the closed list says while nothing is ticked."""

    def named(self, box: dict[str, Any]) -> str:
        """What the line says of something ticked: its label, where a list has nothing shorter."""
        return str(box["label"])

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The boxes in their groups, and the line."""
        context = super().get_context(name, value, attrs)
        groups = [(group, options) for group, options, _place in context["widget"]["optgroups"]]
        ticked = [self.named(box) for _group, boxes in groups for box in boxes if box["selected"]]
        return {**context, "groups": groups, "ticked": _(", ").join(ticked), "prompt": self.prompt}

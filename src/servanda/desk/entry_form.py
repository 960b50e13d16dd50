"""What every form has in which something is recorded with its source."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.sourced import plain
from servanda.common.words import word
from servanda.law.records import Confidence


class EntryForm(forms.Form):
    """What a person records, with where it is told. `record_type` is its form in `servanda.law.records`."""

    record_type: ClassVar[type[Any]]

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
        self.choose("confidence", {each.value: word(each) for each in Confidence})

    def choose(self, field: str, names: dict[str, str], *, none: bool = False) -> None:
        """Let a field offer these values under their names; with `none` also nothing."""
        self.fields[field].choices = [*([("", "–")] if none else []), *names.items()]  # type: ignore[attr-defined]

    def record(self, iso3: str) -> Any:
        """What was typed, of the State where it is about one; to be asked only of a form that is valid."""
        state = {"iso3": iso3} if iso3 else {}
        return self.record_type(**state, **self.told())

    def told(self) -> dict[str, Any]:
        """The fields as the record has them."""
        return {**self.cleaned_data, "confidence": Confidence(self.cleaned_data["confidence"])}


def as_typed(record: Any) -> dict[str, Any]:
    """What the form shows first for something that is recorded."""
    return {
        name: plain(value) if isinstance(value, StrEnum) else value for name, value in vars(record).items()
    }

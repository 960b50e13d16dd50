"""The forms of the pages about papers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.meetings.names import name_in
from servanda.meetings.queries import meetings
from servanda.papers.isolates import inline
from servanda.publications.enums import PaperKind
from servanda.publications.operations import LONGEST_REASON


class BeginForm(forms.Form):
    """What `operations.begin_paper` asks for."""

    kind = forms.TypedChoiceField(
        label=_("Paper"), choices=[(kind.value, kind.label) for kind in PaperKind], coerce=PaperKind
    )
    first_on = DayField(label=_("First day"))
    last_on = DayField(label=_("Last day"))
    meeting = forms.ChoiceField(label=_("Meeting it goes to"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        treaty_id = treaty_of_this_desk().id
        known = [
            (one.code, inline(name_in(treaty_id, one, current()), current())) for one in meetings(treaty_id)
        ]
        self.fields["meeting"].choices = [("", _("none")), *reversed(known)]  # type: ignore[attr-defined]


class SectionForm(forms.Form):
    """The words of a section: an empty line between paragraphs."""

    text = forms.CharField(
        label=_("What this section says"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Leave an empty line between paragraphs. Tables come from the records."),
    )


class TakeOutForm(forms.Form):
    """Why a paper is taken out of use."""

    reason = forms.CharField(label=_("Reason"), max_length=LONGEST_REASON)


class WordForm(forms.Form):
    """The paper, edited in Word."""

    file = forms.FileField(label=_("The paper, edited in Word (.docx)"))

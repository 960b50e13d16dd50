"""What people type about persons and what they are for a State."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.people.enums import Language, PersonRoleKind
from servanda.people.forms.accounts import state_choices, theme_choices
from servanda.people.models import PermanentMission
from servanda.people.operations import NewRole

NOT_TOLD = [("", _("not told"))]
_LTR = {"dir": "ltr"}


class PersonForm(forms.Form):
    """The keyword arguments of `operations.record_person` and `correct_person`."""

    title = forms.CharField(
        label=_("Title"), max_length=60, required=False, help_text=_("As a letter puts it before the name.")
    )
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"dir": "auto"}))
    language = forms.ChoiceField(
        label=_("Language of letters"), choices=[*NOT_TOLD, *Language.choices], required=False
    )
    email = forms.CharField(
        label=_("E-mail address"), max_length=254, required=False, widget=forms.EmailInput(attrs=_LTR)
    )
    telephone = forms.CharField(
        label=_("Telephone"), max_length=60, required=False, widget=forms.TextInput(attrs=_LTR)
    )
    last_confirmed_on = DayField(
        label=_("Last confirmed on"),
        required=False,
        help_text=_("The day on which the State or the person said that this is right."),
    )
    note = forms.CharField(
        label=_("Note"), max_length=2000, required=False, widget=forms.Textarea({"rows": 3})
    )


class PersonRoleForm(forms.Form):
    """The fields of `operations.NewRole`."""

    kind = forms.TypedChoiceField(
        label=_("Role"), choices=[(kind.value, kind.label) for kind in PersonRoleKind], coerce=PersonRoleKind
    )
    state = forms.ChoiceField(label=_("State"))
    theme = forms.ChoiceField(
        label=_("Theme"), required=False, help_text=_("Leave it at “all matters” where no theme was named.")
    )
    function = forms.CharField(
        label=_("Function"), max_length=200, required=False, help_text=_("The post, as on the person’s card.")
    )
    mission = forms.ChoiceField(label=_("Permanent mission"), required=False)
    since = DayField(label=_("Since"), required=False)
    until = DayField(
        label=_("Until"),
        required=False,
        help_text=_("The first day without the role. Leave it empty where no end is known."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        states = state_choices()
        names = dict(states)
        missions = [
            (str(each.pk), f"{names.get(each.state_id, each.state_id)}, {each.duty_station}")
            for each in PermanentMission.objects.filter(closed_on__isnull=True)
        ]
        self.fields["state"].choices = [("", _("choose")), *states]  # type: ignore[attr-defined]
        self.fields["theme"].choices = [("", _("all matters")), *theme_choices()]  # type: ignore[attr-defined]
        self.fields["mission"].choices = [("", _("none")), *missions]  # type: ignore[attr-defined]

    def role(self) -> NewRole:
        """The role as typed; to be asked only of a form that is valid."""
        typed = self.cleaned_data
        return NewRole(
            kind=typed["kind"],
            state=typed["state"],
            theme=typed["theme"],
            function=typed["function"],
            mission_id=int(typed["mission"]) if typed["mission"] else None,
            since=typed["since"],
            until=typed["until"],
        )


class ErasureForm(forms.Form):
    """A yes to what cannot be undone."""

    asked = forms.BooleanField(label=_("The person asked for it, or the State did"))


class EndPersonRoleForm(forms.Form):
    """The day on which a role ends."""

    on = DayField(label=_("First day without the role"))


class MoveOnForm(forms.Form):
    """The keyword arguments of `operations.move_on`."""

    on = DayField(label=_("First day after the post"))
    email = forms.CharField(
        label=_("New e-mail address"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs=_LTR),
        help_text=_("The old address belongs to the post and is taken off."),
    )
    telephone = forms.CharField(
        label=_("New telephone"), max_length=60, required=False, widget=forms.TextInput(attrs=_LTR)
    )

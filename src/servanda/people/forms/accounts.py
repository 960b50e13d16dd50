"""What people type about accounts; the operations decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Role
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addresses import normal_address, validate_address
from servanda.people.enums import Language
from servanda.states.models import State


class AddressField(forms.CharField):
    """An address to sign in with."""

    def __init__(self, **options: Any) -> None:
        widget = forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"})
        super().__init__(
            label=_("E-mail address"), max_length=254, widget=widget, validators=[validate_address], **options
        )

    def to_python(self, value: Any) -> str:
        """The one spelling of the address."""
        return normal_address(super().to_python(value) or "")


class SignInForm(forms.Form):
    """Where to mail the link."""

    email = AddressField(help_text=_("The address that the Unit knows you by."))


class LanguageForm(forms.Form):
    """The language of letters to the person."""

    language = forms.ChoiceField(label=_("Language of letters to you"), choices=Language.choices)


class RoleForm(forms.Form):
    """A role with its State or theme and its time: the keyword arguments of `operations.grant_role`."""

    role = forms.TypedChoiceField(
        label=_("Role"), choices=[(role.value, role.label) for role in Role], coerce=Role
    )
    state = forms.ChoiceField(label=_("State"), required=False, help_text=_("For focal points only."))
    theme = forms.ChoiceField(label=_("Theme"), required=False, help_text=_("For coordinators only."))
    since = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label=_("Until"),
        required=False,
        help_text=_("The first day without the role. Leave it empty where no end is known."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [("", "—"), *state_choices()]  # type: ignore[attr-defined]
        self.fields["theme"].choices = [("", "—"), *theme_choices()]  # type: ignore[attr-defined]


class InvitationForm(RoleForm):
    """A new person with a first role: the keyword arguments of `operations.invite_person`."""

    email = AddressField()
    name = forms.CharField(label=_("Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language of letters"), choices=Language.choices)

    field_order = ("name", "email", "language", "role", "state", "theme", "since", "until")


class EndRoleForm(forms.Form):
    """The first day without the role; empty means today."""

    on = forms.DateField(
        label=_("First day without the role"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class FeedForm(forms.Form):
    """A new calendar feed."""

    name = forms.CharField(
        label=_("Name"),
        max_length=100,
        required=False,
        help_text=_("For yourself, such as “Outlook at work”."),
    )
    theme = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["theme"].choices = [("", _("All themes")), *theme_choices()]  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, str]:
        """What the feed shows, as `FeedToken.wanted` keeps it."""
        theme = self.cleaned_data["theme"]
        return {"theme": theme} if theme else {}


def theme_choices() -> list[tuple[str, str]]:
    """The themes of the treaty with their names."""
    themes = treaty_of_this_desk().themes.values()
    return [(theme.id, theme.names.in_language(current())) for theme in themes]


def state_choices() -> list[tuple[str, str]]:
    """Codes with the names in use, in the order of the names."""
    named = State.objects.filter(names__language=current(), names__valid_until__isnull=True)
    return list(named.order_by("names__name").values_list("iso3", "names__name"))

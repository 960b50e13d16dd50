"""One's own account: roles, calendar feeds, language, second factor, sessions."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common import clock
from servanda.common.access import Role, ViewerRequest, signed_in
from servanda.common.errors import BadInput
from servanda.people import operations, queries, second_factor
from servanda.people.forms import FeedForm, LanguageForm
from servanda.people.forms.accounts import state_choices
from servanda.people.models import User


@signed_in
def account(request: ViewerRequest) -> HttpResponse:
    """My roles, my calendar feeds, my language, my second factor."""
    return _page(request)


@signed_in
@require_POST
def account_language(request: ViewerRequest) -> HttpResponse:
    """Change the language of letters to me."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return _page(request, language_form=form, status=422)
    operations.change_language(
        actor=request.viewer, user=_user(request), language=form.cleaned_data["language"]
    )
    messages.success(request, _("Letters to you will be in this language."))
    return redirect("account")


@signed_in
@require_POST
def feed_create(request: ViewerRequest) -> HttpResponse:
    """Make a feed and show its address, this once."""
    form = FeedForm(request.POST)
    if not form.is_valid():
        return _page(request, feed_form=form, status=422)
    try:
        made = operations.create_feed(
            actor=request.viewer, name=form.cleaned_data["name"], wanted=form.wanted()
        )
    except BadInput as error:
        form.add_error(None, error.sentences)
        return _page(request, feed_form=form, status=422)
    return render(request, "people/feed_created.html", {"feed": made.feed, "address": _address(made.token)})


@signed_in
@require_POST
def feed_revoke(request: ViewerRequest, feed: int) -> HttpResponse:
    """Close one of my feeds for good."""
    operations.revoke_feed(actor=request.viewer, feed_id=feed)
    messages.success(request, _("The calendar feed is revoked: its address no longer works."))
    return redirect("account")


@signed_in
@require_POST
def account_sign_out_everywhere(request: ViewerRequest) -> HttpResponse:
    """End all my sessions, this one as well."""
    operations.sign_out_everywhere(actor=request.viewer, user=_user(request))
    return redirect("sign_in")


def _page(
    request: ViewerRequest,
    *,
    language_form: Form | None = None,
    feed_form: Form | None = None,
    status: int = 200,
) -> HttpResponse:
    user = _user(request)
    context = {
        "person": queries.account_with_roles(request.viewer, user.pk, on=clock.today()),
        "states": dict(state_choices()),
        "feeds": queries.feeds_of(request.viewer),
        "language_form": language_form or LanguageForm(initial={"language": user.language}),
        "feed_form": feed_form or FeedForm(),
        "may_have_password": request.viewer.has(Role.STAFF),
        "second_factor_is_set_up": second_factor.is_set_up(user),
    }
    return render(request, "people/account.html", context, status=status)


def _user(request: ViewerRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 - the decision on the view says so
    return request.user


def _address(token: str) -> str:
    """The feed's full address. The feed itself is another room's: the settings say where it is."""
    return str(settings.SERVANDA_ADDRESS) + str(settings.SERVANDA_FEED_PATH).format(token=token)

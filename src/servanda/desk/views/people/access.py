"""People and access: who has an account, which roles since and until when; inviting, ending, closing."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import NotThere, Role, ViewerRequest, allow
from servanda.common.clock import today
from servanda.common.errors import BadInput
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.people.access import account_page, accounts_page
from servanda.desk.views.people.forms import FormPage, act, answer
from servanda.people import operations, queries
from servanda.people.forms import EndRoleForm, InvitationForm, RoleForm

reads_accounts = allow(Role.STAFF, Role.AUDITOR)


@reads_accounts
def accounts(request: ViewerRequest) -> HttpResponse:
    """Everyone with an account, with the roles of today."""
    page = accounts_page(request.viewer, today(), request.GET)
    return render(request, "desk/people/accounts.html", {"page": page})


@reads_accounts
def account(request: ViewerRequest, account: int) -> HttpResponse:
    """One account: roles held, ended and to come; what staff can do about it."""
    return render(
        request, "desk/people/account.html", {"page": account_page(request.viewer, account, today())}
    )


@works_at_the_desk
def invite(request: ViewerRequest) -> HttpResponse:
    """Invite someone with a first role; the invitation is mailed."""
    form = InvitationForm(request.POST or None, initial={"since": today(), "language": "en"})
    page = FormPage(_("Invite a person"), [form], _("Invite"), reverse("desk:accounts"))

    def save() -> str:
        with transaction.atomic():
            user = operations.invite_person(
                actor=request.viewer,
                today=today(),
                **{**form.cleaned_data, "state": form.cleaned_data["state"] or None},
            )
            transaction.on_commit(lambda: operations.send_invitation(actor=request.viewer, user=user))
        return reverse("desk:account", args=[user.pk])

    return answer(request, page, save, _("The account is made and the invitation is on its way."))


@works_at_the_desk
@require_POST
def give(request: ViewerRequest, person: int) -> HttpResponse:
    """Invite a national focal point, at the address on record."""
    return act(
        request,
        lambda: operations.give_access(
            actor=request.viewer, today=today(), person_id=person, state=request.POST.get("state", "")
        ),
        _("The invitation is on its way, with a link that signs in once."),
        reverse("desk:person", args=[person]),
    )


@works_at_the_desk
def account_change(request: ViewerRequest, account: int, verb: str) -> HttpResponse:
    """Give a role (a form), or by a button: invite again, sign out everywhere, close, reopen."""
    user, back = queries.account(request.viewer, account), reverse("desk:account", args=[account])
    if verb == "grant":
        return _grant(request, account, back)
    actor, day = request.viewer, today()
    verbs = {
        "invite-again": (
            lambda: operations.send_invitation(actor=actor, user=user),
            _("The invitation is on its way."),
        ),
        "sign-out": (
            lambda: operations.sign_out_everywhere(actor=actor, user=user),
            _("Every session of this person ends with the next click."),
        ),
        "close": (
            lambda: operations.close_account(actor=actor, today=day, user=user),
            _("The account is closed: its roles, sessions and feeds have ended."),
        ),
        "reopen": (
            lambda: operations.reopen_account(actor=actor, user=user),
            _("The account is open again. Its roles stay ended."),
        ),
    }
    if verb not in verbs or request.method != "POST":
        raise NotThere
    if verb == "close" and actor.user_id == account:
        return act(request, _refuse_own, "", back)
    do, done = verbs[verb]
    return act(request, do, done, back)


@works_at_the_desk
def grant_end(request: ViewerRequest, account: int, grant: int) -> HttpResponse:
    """End one role of an account."""
    person = queries.account_with_roles(request.viewer, account, on=today())
    found = next((each for each in (*person.roles, *person.other_roles) if each.pk == grant), None)
    if found is None:
        raise NotThere
    form = EndRoleForm(request.POST or None, initial={"on": today()})
    back = reverse("desk:account", args=[account])
    page = FormPage(_("End a role: %(name)s") % {"name": person.user.name}, [form], _("End the role"), back)

    def save() -> str:
        operations.end_role(actor=request.viewer, today=today(), grant=found, on=form.cleaned_data["on"])
        return back

    return answer(request, page, save, _("The role has an end."))


def _grant(request: ViewerRequest, account: int, back: str) -> HttpResponse:
    user = queries.account(request.viewer, account)
    form = RoleForm(request.POST or None, initial={"since": today()})
    page = FormPage(_("Give a role: %(name)s") % {"name": user.name}, [form], _("Give the role"), back)

    def save() -> str:
        typed = form.cleaned_data
        operations.grant_role(
            actor=request.viewer, today=today(), user=user, **{**typed, "state": typed["state"] or None}
        )
        return back

    return answer(request, page, save, _("The role is given."))


def _refuse_own() -> None:
    raise BadInput(_("You cannot close your own account. Ask a colleague."))

"""How the sample accounts are told on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.urls import reverse

from servanda.people.operations import SampleAccount, sign_in_link


def lines(address: str, accounts: Sequence[SampleAccount]) -> Iterator[str]:
    """For each account who it is and how to sign in; links work once, and not for long."""
    minutes = settings.SESAME_MAX_AGE // 60
    yield ""
    yield f"Sample accounts. Each link signs in once, within {minutes} minutes; the sign-in page sends new ones"
    yield f"to this terminal: {address}{reverse('sign_in')}"
    for account in accounts:
        yield ""
        yield f"  {account.role.label}{_of(account)}: {account.user.email}"
        yield f"    {sign_in_link(account.user, address)}"
        yield from (f"    {line}" for line in _second_factor(account))


def _of(account: SampleAccount) -> str:
    about = ", ".join(one for one in (account.state, account.theme) if one)
    return f" ({about})" if about else ""


def _second_factor(account: SampleAccount) -> Iterator[str]:
    if account.password:
        yield f"or by password: {account.password}"
    if account.second_factor_codes:
        yield "second factor, asked for either way: one of these codes, each works once:"
        yield " ".join(account.second_factor_codes[:5])
    if account.second_factor_secret:
        yield f"or the codes of an authenticator app set up with the key {account.second_factor_secret}"

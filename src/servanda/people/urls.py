"""The addresses of signing in and of one's own account.

Of the sign-in library only the pages that are needed, each with a decision, under the names by which the
library finds them. There is no sign-up and no password reset: the mailed link stands in for both.
"""

from allauth.account import views as library
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_POST

from servanda.common.access import Role, allow, part_signed_in, public, signed_in
from servanda.people.views import account, second_factor, sign_in

urlpatterns: list[URLPattern | URLResolver] = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/sent/", sign_in.sign_in_sent, name="sign_in_sent"),
    path("sign-in/link/<str:token>/", sign_in.sign_in_link, name="sign_in_link"),
    path("sign-in/password/", public(library.login), name="account_login"),
    path("sign-in/passkey/", public(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("sign-in/second-factor/", public(factors.authenticate), name="mfa_authenticate"),
    path("sign-out/", public(require_POST(library.logout)), name="account_logout"),
    path("account/", account.account, name="account"),
    path("account/language/", account.account_language, name="account_language"),
    path("account/feeds/", account.feed_create, name="feed_create"),
    path("account/feeds/<int:feed>/revoke/", account.feed_revoke, name="feed_revoke"),
    path(
        "account/sign-out-everywhere/",
        account.account_sign_out_everywhere,
        name="account_sign_out_everywhere",
    ),
    path(
        "account/confirm/password/",
        part_signed_in(second_factor.if_there_is_one(library.reauthenticate)),
        name="account_reauthenticate",
    ),
    path(
        "account/confirm/second-factor/",
        part_signed_in(second_factor.if_there_is_one(factors.reauthenticate)),
        name="mfa_reauthenticate",
    ),
    path(
        "account/confirm/passkey/",
        part_signed_in(second_factor.if_there_is_one(passkeys.reauthenticate_webauthn)),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "account/password/change/", allow(Role.STAFF)(library.password_change), name="account_change_password"
    ),
    path("account/password/set/", allow(Role.STAFF)(library.password_set), name="account_set_password"),
    path("account/second-factor/", signed_in(factors.index), name="mfa_index"),
    path("account/second-factor/needed/", second_factor.second_factor_needed, name="second_factor_needed"),
    path("account/second-factor/app/", second_factor.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("account/second-factor/app/remove/", second_factor.RemoveApp.as_view(), name="mfa_deactivate_totp"),
    path(
        "account/second-factor/codes/",
        signed_in(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/second-factor/codes/new/",
        signed_in(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/second-factor/codes/file/",
        signed_in(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("account/passkeys/", signed_in(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path("account/passkeys/add/", second_factor.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/", signed_in(passkeys.edit_webauthn), name="mfa_edit_webauthn"),
    path(
        "account/passkeys/<int:pk>/remove/", second_factor.RemovePasskey.as_view(), name="mfa_remove_webauthn"
    ),
]

"""Decisions on who may use what: asked by operations and queries, and put on every view."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, cast

from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver
from django.utils.translation import gettext_lazy as _

from servanda.common.access.refusals import NotAllowed, SignInNeeded
from servanda.common.access.viewers import Role, Viewer


def require(viewer: Viewer, *roles: Role) -> None:
    """Raise `NotAllowed` with a sentence unless the viewer holds one of the roles."""
    Decision(roles=frozenset(roles)).check(viewer)


@dataclass(frozen=True)
class Decision:
    """Who may use a view: holders of one of `roles`; without roles, the signed in; if `public`, everyone."""

    roles: frozenset[Role] = frozenset()
    public: bool = False
    part_signed_in: bool = False
    """Open as well to those who still owe the second factor: for the pages on which they give it."""

    def admits(self, viewer: Viewer) -> bool:
        """Whether the viewer is meant."""
        try:
            self.check(viewer)
        except (SignInNeeded, NotAllowed):
            return False
        return True

    def check(self, viewer: Viewer) -> None:
        """Raise `SignInNeeded` or `NotAllowed`, with a sentence, unless the viewer is meant."""
        if self.public:
            return
        if not viewer.is_signed_in:
            raise SignInNeeded(_("Please sign in first."))
        if viewer.owes_second_factor and not self.part_signed_in:
            raise SignInNeeded(_("Please give your second factor first."))
        if self.roles and not viewer.has(*self.roles):
            raise NotAllowed(
                _("This is open to: %(roles)s. Your account holds no such role today. Please ask the Unit.")
                % {"roles": "; ".join(str(role.label) for role in Role if role in self.roles)}
            )


class ViewerRequest(HttpRequest):
    """A request after `servanda.people.middleware`: for type annotations of views."""

    viewer: Viewer


class _View(Protocol):
    def __call__(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


V = TypeVar("V", bound="_View | type")
PAGE_METHODS = ("GET", "HEAD", "POST")


def allow(*roles: Role, methods: Sequence[str] | None = PAGE_METHODS) -> Callable[[V], V]:
    """Open a view (function, class, or what `as_view()` gave) to holders of one of the roles.

    A function view answers only to `methods`, others get 405; None leaves that to the view, as classes do.
    """
    if not roles:
        raise TypeError("allow() needs a role; @signed_in is for all who are signed in, @public for everyone")
    return _decided(Decision(roles=frozenset(roles)), methods)


def public(view: V) -> V:
    """Open a view to everyone."""
    return _decided(Decision(public=True), PAGE_METHODS)(view)


def signed_in(view: V) -> V:
    """Open a view to every person who is signed in, whatever the roles (own account, signing out)."""
    return _decided(Decision(), PAGE_METHODS)(view)


def part_signed_in(view: V) -> V:
    """As `signed_in`, and open to those who still owe the second factor: for the pages that ask for it."""
    return _decided(Decision(part_signed_in=True), PAGE_METHODS)(view)


def guard(
    patterns: Iterable[URLPattern | URLResolver], decide: Callable[[Any], Any]
) -> list[URLPattern | URLResolver]:
    """Put one decision on every route of a list made elsewhere (a library, the API); give the list back."""
    guarded = list(patterns)
    for pattern in guarded:
        if isinstance(pattern, URLResolver):
            guard(pattern.url_patterns, decide)
        else:
            pattern.callback = decide(pattern.callback)
    return guarded


def decision_of(view: Callable[..., Any]) -> Decision | None:
    """The decision that a view carries, None if it was forgotten."""
    return getattr(view, "decision", None)


def _decided(decision: Decision, methods: Sequence[str] | None) -> Callable[[V], V]:
    def decorate(view: V) -> V:
        if isinstance(view, type):
            # as_view() copies the attributes of dispatch, so the decision is on its result as well
            view.dispatch = _on_dispatch(view.dispatch, decision)  # type: ignore[attr-defined]
            return view
        return cast("V", _on_function(view, decision, None if hasattr(view, "view_class") else methods))

    return decorate


def _on_dispatch(dispatch: Any, decision: Decision) -> Any:
    @functools.wraps(dispatch)
    def decided(self: Any, request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        _check(decision, request)
        return cast("HttpResponseBase", dispatch(self, request, *args, **kwargs))

    decided.decision = decision  # type: ignore[attr-defined]
    return decided


def _on_function(view: Any, decision: Decision, methods: Sequence[str] | None) -> Any:
    @functools.wraps(view)
    def decided(request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        _check(decision, request)
        if methods is not None and request.method not in methods:
            return HttpResponseNotAllowed(methods)
        return cast("HttpResponseBase", view(request, *args, **kwargs))

    decided.decision = decision  # type: ignore[attr-defined]
    return decided


def _check(decision: Decision, request: ViewerRequest) -> None:
    if not decision.public:  # a public page must not read the session: it would vary by cookie
        decision.check(request.viewer)

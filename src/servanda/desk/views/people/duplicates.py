"""Persons who may be one: the pairs, and two side by side."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.people.duplicates import duplicates_page, merge_page
from servanda.desk.views.people.forms import act
from servanda.people import operations


@works_at_the_desk
def duplicates(request: ViewerRequest) -> HttpResponse:
    """Pairs on which nobody has decided yet."""
    return render(request, "desk/people/duplicates.html", {"page": duplicates_page(request.viewer)})


@works_at_the_desk
def merge(request: ViewerRequest, person: int, other: int) -> HttpResponse:
    """Two persons side by side: merge the second into the first, or tell them apart."""
    if request.method == "POST" and request.POST.get("decision") == "different":
        return act(
            request,
            lambda: operations.tell_apart(actor=request.viewer, one_id=person, other_id=other),
            _("Noted: two persons. This pair is not proposed again."),
            reverse("desk:duplicates"),
        )
    if request.method == "POST":
        take = [name.removeprefix("take_") for name, side in request.POST.items() if side == "other"]
        return act(
            request,
            lambda: operations.merge_persons(
                actor=request.viewer, kept_id=person, merged_id=other, take=take
            ),
            _("The two are one now. Both histories are kept."),
            reverse("desk:person", args=[person]),
        )
    return render(request, "desk/people/merge.html", {"page": merge_page(request.viewer, person, other)})

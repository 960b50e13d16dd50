"""The forms of the pages around the answers: what was typed before a session ended is in them again."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse, HttpResponseRedirect, QueryDict

from servanda.common.access import Viewer, ViewerRequest
from servanda.portal import unsaved


@dataclass(frozen=True)
class PageForm:
    """The form of one page of one version, as its viewer has it."""

    viewer: Viewer
    version: int
    page: str
    kept: QueryDict | None
    """What the viewer typed before and could not save."""

    @property
    def mark(self) -> str:
        """Goes into the form as `form_of`."""
        return unsaved.mark_of_form(self.viewer, self.version, unsaved.page_place(self.page))

    def forget(self) -> None:
        """It is saved, or wanted no longer."""
        unsaved.forget(self.viewer, self.version, unsaved.page_place(self.page))


def page_form(request: ViewerRequest, version: int, page: str) -> PageForm:
    """The form of `about`, `recall` or `colleagues`. One query, none when something is sent."""
    place, data = unsaved.page_place(page), None
    entry = None if request.method == "POST" else unsaved.kept(request.viewer, version, place)
    if entry is not None:
        data = QueryDict(mutable=True)
        for name, values in entry.typed.items():
            data.setlist(name, values)
    return PageForm(request.viewer, version, page, data)


def dropped(request: ViewerRequest, form: PageForm) -> HttpResponse | None:
    """Back to the page as it was saved, where its reader asks for that."""
    if request.method != "POST" or request.POST.get("do") != "drop-unsaved":
        return None
    form.forget()
    return HttpResponseRedirect(request.path)

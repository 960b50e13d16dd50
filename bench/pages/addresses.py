"""What is measured: each page by its name, with the addresses that take turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.translation import override

from servanda.duties.queries import register

TREATY = "ccm"
EXPORT = "board as a workbook"


def addresses() -> Mapping[str, Sequence[str]]:
    """A State's page is asked for State by State, so that its median is that of all States with records."""
    states = sorted(register(TREATY).dossiers)
    with override("ar"):
        arabic = reverse("desk:board")
    with override("en"):
        board, duties = reverse("desk:board"), reverse("api:duties", args=[TREATY])
        return {
            "board, next 90 days": [board],
            "board, past and open": [f"{board}?within=past"],
            "board, in Arabic": [arabic],
            "State file": [reverse("desk:state", args=[iso3]) for iso3 in states],
            "States as tiles": [reverse("desk:states")],
            "States as a list": [reverse("desk:states") + "?view=list"],
            "public status": [reverse("website:status")],
            "public page of a State": [reverse("website:state", args=[iso3]) for iso3 in states],
            "public deadlines": [reverse("website:deadlines_of", args=["stockpile-destruction"])],
            "API, 100 duties": [f"{duties}?limit=100"],
            "API, duties of a State": [f"{duties}?iso3={iso3}" for iso3 in states],
            EXPORT: [reverse("desk:board_export")],
        }

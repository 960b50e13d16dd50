"""The treaties served, with their obligations and themes."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from ninja import Router

from servanda.api.parameters import TreatyId
from servanda.api.problems import PROBLEMS
from servanda.api.served import served
from servanda.common.clock import today
from servanda.publications import shapes, shaping

router = Router(tags=["treaties"])


@router.get("/treaties", response=list[shapes.Treaty], summary="The treaties of this desk")
def treaties(request: HttpRequest) -> list[shapes.Treaty]:
    """Each with the obligations and themes by whose ids duties can be filtered."""
    return [shaping.treaty(served(settings.SERVANDA_TREATY, today()).rules)]


@router.get("/treaties/{treaty}", response={200: shapes.Treaty, **PROBLEMS}, summary="One treaty")
def treaty(request: HttpRequest, treaty: TreatyId) -> shapes.Treaty:
    """Its obligations and themes, with names in six languages."""
    return shaping.treaty(served(treaty, today()).rules)

"""What the API answers when something cannot be answered: a status and sentences, as JSON."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import ValidationError
from pydantic import Field

from servanda.common.errors import BadInput

NOT_THERE = "There is nothing at this address. The description at /api/v1/openapi.json names what there is."

WRITTEN_AS = {
    "iso3": "write the three capital letters of a State's code, such as BGR",
    "treaty": "write the id of a treaty, such as ccm",
    "obligation": "write the id of an obligation, such as initial-report",
    "theme": "write the id of a theme, such as transparency",
    "period": "write a year, such as 2018",
}
"""What to do where a value is not written as it must be."""


class Problem(Schema):
    """Why there is no answer."""

    detail: str = Field(description="A sentence that says what is wrong and what to do.")


PROBLEMS: dict[int, type[Problem]] = {HTTPStatus.NOT_FOUND: Problem, HTTPStatus.UNPROCESSABLE_ENTITY: Problem}
"""The answers that every endpoint may give beside its own."""


def answer_problems(api: NinjaAPI) -> None:
    """Turn what endpoints raise into problems."""

    @api.exception_handler(Http404)
    def not_there(request: HttpRequest, error: Http404) -> HttpResponse:
        return _problem(api, request, HTTPStatus.NOT_FOUND, str(error) or NOT_THERE)

    @api.exception_handler(ValidationError)
    def not_understood(request: HttpRequest, error: ValidationError) -> HttpResponse:
        sentences = [_sentence(one) for one in error.errors]
        return _problem(api, request, HTTPStatus.UNPROCESSABLE_ENTITY, " ".join(sentences))

    @api.exception_handler(BadInput)
    def bad_input(request: HttpRequest, error: BadInput) -> HttpResponse:
        return _problem(api, request, HTTPStatus.UNPROCESSABLE_ENTITY, str(error))


def _problem(api: NinjaAPI, request: HttpRequest, status: HTTPStatus, detail: str) -> HttpResponse:
    return api.create_response(request, Problem(detail=detail), status=status)


def _sentence(error: dict[str, Any]) -> str:
    place = [str(part) for part in error["loc"] if part not in {"path", "query", "asked"}]
    name = place[0] if place else "The address"
    told = WRITTEN_AS.get(name) if error["type"] == "string_pattern_mismatch" else None
    told = told or error["msg"].removeprefix("Value error, ").rstrip(".")
    return f"{name}: {told[:1].lower() + told[1:]}."

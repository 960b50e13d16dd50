"""The open data as files to be fetched by programs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from servanda.common.access import NotThere, public
from servanda.common.as_of import as_of
from servanda.common.caching import shared
from servanda.publications.open_tables import LICENCE, TABLES, OpenTable, as_csv, as_json, data_package


@public
@shared
def csv_file(request: HttpRequest, treaty: str, table: str) -> HttpResponse:
    """One table as CSV."""
    return _file(as_csv(_table(treaty, table), treaty, as_of(request).day), "text/csv; charset=utf-8")


@public
@shared
def json_file(request: HttpRequest, treaty: str, table: str) -> HttpResponse:
    """One table as JSON."""
    return _file(as_json(_table(treaty, table), treaty, as_of(request).day), "application/json")


@public
@shared
def package(request: HttpRequest, treaty: str) -> HttpResponse:
    """What the tables are."""
    if treaty != settings.SERVANDA_TREATY:
        raise NotThere
    return _file(data_package(treaty, as_of(request).day), "application/json")


def _table(treaty: str, table: str) -> OpenTable:
    if treaty != settings.SERVANDA_TREATY or table not in TABLES:
        raise NotThere
    return TABLES[table]


def _file(content: bytes, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Link"] = f'<{LICENCE.address}>; rel="license"'
    response["Access-Control-Allow-Origin"] = "*"  # public facts: any page may read them
    return response

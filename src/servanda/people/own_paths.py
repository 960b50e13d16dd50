"""Where a page may lead back to after signing in: a path of this desk, and nothing else."""

from __future__ import annotations

from django.utils.http import url_has_allowed_host_and_scheme


def own_path(candidate: str | None) -> str:
    """The candidate where it is a path on this desk (`/en/desk/?on=2018-05-31`), else the empty string."""
    path = candidate or ""
    if not path.startswith("/") or not path.isprintable() or "\\" in path:
        return ""
    return path if url_has_allowed_host_and_scheme(path, allowed_hosts=None) else ""

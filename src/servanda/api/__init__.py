"""Delivery: the public API under /api/v1/, the same answers as the pages, for programs.

One file per thing that can be asked for. The description of it all is committed as `openapi.json` beside this file.
"""

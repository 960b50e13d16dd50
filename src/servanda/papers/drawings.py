"""Drawings (SVG) that papers may hold: shapes and words, and nothing that runs, loads or reaches out.

A drawing can come in with a Word file that somebody changed, and it goes out as part of a page.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

_SPACE = "{http://www.w3.org/2000/svg}"
# fmt: off
_ELEMENTS = frozenset(f"{_SPACE}{name}" for name in (
    "svg", "g", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse", "text", "tspan", "title", "desc",
))
_ATTRIBUTES = frozenset((
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "width", "height",
    "viewBox", "transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
    "opacity", "font-size", "font-weight", "font-family", "text-anchor", "direction", "unicode-bidi",
))
# fmt: on
_NEVER = ("url(", "&", "\\", "javascript:")
LARGEST = 1024 * 1024


def checked(svg: str) -> str:
    """The drawing as it was given, where it is one that papers may hold. ValueError that says what it may not hold."""
    if len(svg) > LARGEST:
        raise ValueError("a drawing may not be larger than a million signs")
    root = _parsed(svg)
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag not in _ELEMENTS:
            raise ValueError(f"a drawing may not hold {_name(element)}")
        for name, value in element.attrib.items():
            if name not in _ATTRIBUTES or any(never in value.lower() for never in _NEVER):
                raise ValueError(f"a drawing may not hold {name}=“{value[:40]}”")
    return svg


def described(svg: str, alternative: str) -> str:
    """The drawing as an element of a page, with what it shows in words. ValueError as of `checked`."""
    root = _parsed(checked(svg))
    root.set("role", "img")
    root.set("aria-label", alternative)
    return etree.tostring(root, encoding="unicode")


def _parsed(svg: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("this is no drawing: it cannot be read as SVG") from error
    if root.getroottree().docinfo.doctype or root.tag != f"{_SPACE}svg":
        raise ValueError("this is no drawing: it does not begin as SVG does")
    return root


def _name(element: Any) -> str:
    return (
        f"<{etree.QName(element).localname}>" if isinstance(element.tag, str) else "comments or instructions"
    )

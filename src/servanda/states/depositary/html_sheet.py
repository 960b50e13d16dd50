"""The page as the UN Treaty Collection shows it in a browser, saved as HTML.

Checked against the page of XXVI-6 (Convention on Cluster Munitions) as saved on 3 February 2026.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree, html

from servanda.states.depositary.sheet import Cell, Sheet, refuse_excess
from servanda.states.depositary.text import squeezed
from servanda.states.depositary.upload import UnreadablePage, Upload

_NUMBER = re.compile(r"mtdsg_no=([IVXLC]+-[0-9A-Za-z-]{1,12})")
_AS_AT = re.compile(r"STATUS AS AT\s*:?\s*([\w -]{6,20})")
_SIGNATORIES = re.compile(r"Signatories\s*:\s*(\d+)")
_PARTIES = re.compile(r"Parties\s*:\s*(\d+)")
_ROWS = "./tr | ./tbody/tr | ./thead/tr"
_HAS_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"


def html_sheet(upload: Upload) -> Sheet:
    """Take the parts out of the HTML; UnreadablePage where there is no table of participants."""
    page = _parse(upload)
    heads, rows = _participants(page, upload.filename)
    footnotes = _footnotes(page)
    refuse_excess(rows, footnotes)
    text = str(page.text_content())
    return Sheet(
        number=_first(_NUMBER, " ".join(page.xpath("//form/@action"))),
        title=_title(page),
        as_at=_first(_AS_AT, text),
        signatories=_first(_SIGNATORIES, text),
        parties=_first(_PARTIES, text),
        heads=heads,
        rows=rows,
        footnotes=footnotes,
    )


def _parse(upload: Upload) -> html.HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        page = html.document_fromstring(upload.text.encode(), parser=parser)
    except etree.LxmlError as error:
        raise UnreadablePage(f"“{upload.filename}” cannot be read as HTML: {error}") from error
    # The parser stops at 256 levels and says so only in its log: later rows would be missing silently.
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise UnreadablePage(
            f"“{upload.filename}” is nested too deep to be a status page, or damaged; save it again"
        )
    return page


def _participants(page: html.HtmlElement, filename: str) -> tuple[Sequence[str], list[list[Cell]]]:
    heads: Sequence[str] = ()
    rows: list[list[Cell]] = []
    for table in page.xpath("//table[not(.//table)]"):
        lines = [_cells(line) for line in table.xpath(_ROWS)]
        if not lines or not lines[0] or not lines[0][0].text.startswith("Participant"):
            continue
        found = [cell.text for cell in lines[0]]
        if heads and found != heads:
            raise UnreadablePage(
                f"“{filename}” has two tables of participants with other columns; read them by hand"
            )
        heads = found
        rows += lines[1:]
    if not heads:
        raise UnreadablePage(
            f"“{filename}” has no table that begins with the column Participant; save the English page"
        )
    return heads, rows


def _cells(line: html.HtmlElement) -> list[Cell]:
    return [_cell(cell) for cell in line.xpath("./td | ./th")]


def _cell(cell: html.HtmlElement) -> Cell:
    marks = [mark for sup in cell.xpath(".//sup") for mark in re.findall(r"\w+", sup.text_content())]
    return Cell(_text(cell, "not(ancestor::sup)"), tuple(marks))


def _footnotes(page: html.HtmlElement) -> dict[str, str]:
    notes: dict[str, str] = {}
    for block in page.xpath(f"//div[{_HAS_CLASS.format('divNotesAll')}]"):
        numbers = block.xpath("./a[@name][1]")
        if not numbers:
            continue
        number = squeezed(numbers[0].text_content()) or numbers[0].get("name", "")
        text = _text(block, "not(ancestor::a[@name])")
        notes[number] = f"{notes[number]} {text}" if number in notes else text
    return notes


def _text(element: html.HtmlElement, condition: str) -> str:
    """The text of an element where its pieces fulfil an XPath condition; a line break is a space."""
    pieces = element.xpath(f".//text()[{condition}] | .//br")
    return squeezed("".join(piece if isinstance(piece, str) else " " for piece in pieces))


def _title(page: html.HtmlElement) -> str:
    titles = page.xpath(f"//*[{_HAS_CLASS.format('treatyCenter')}]")
    return re.sub(r"^\d+\s*\.\s*", "", squeezed(titles[0].text_content())) if titles else ""


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1).strip() if found else ""

"""Figures, dates and amounts are written in one place: no other code prints a number in a language of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repository import tracked

WRITERS = Path("src/servanda/papers")
APART = (
    Path(
        "src/servanda/law"
    ),  # plain Python that knows no papers; its messages are English, for those who write treaties
)
WRITE_BY_THEMSELVES = {
    "babel.numbers",
    "babel.dates",
    "locale",
    "django.contrib.humanize",
    "django.utils.formats",
}
GROUPED_OR_ROUNDED = re.compile(r"[,_]|\.\d+[f%]|%$|n$")
FILTERS = re.compile(
    r"\|\s*(floatformat|intcomma|localize|filesizeformat|naturaltime|naturalday|apnumber|intword)\b"
)
DATE_FILTER = re.compile(r"\|\s*(?:date|time)(?!\w)(?::\s*[\"']([^\"']*)[\"'])?")
DATA_DATES = {"Y-m-d", "Y-m-d H:i"}
"""Dates as data have them: in a field, in an address, on a receipt that programs read too."""


def sources() -> list[Path]:
    """The code that must not write figures itself."""
    exempt = (WRITERS, *APART)
    return [
        path
        for path in tracked.below("src", ".py")
        if not any(folder in path.parents for folder in exempt) and "migrations" not in path.parts
    ]


def own_writing(tree: ast.AST) -> Iterator[str]:
    """What in a module would print a figure or a date in a form of its own."""
    for node in ast.walk(tree):
        match node:
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=values)):
                spec = "".join(str(part.value) for part in values if isinstance(part, ast.Constant))
                if GROUPED_OR_ROUNDED.search(spec) and not spec.endswith("x"):
                    yield f"line {node.lineno}: a figure formatted as “{spec}”"
            case ast.Call(func=ast.Attribute(attr="strftime" | "format_decimal" | "format_currency" as name)):
                yield f"line {node.lineno}: {name}"
            case ast.Import(names=names) if {alias.name for alias in names} & WRITE_BY_THEMSELVES:
                yield f"line {node.lineno}: an import of {names[0].name}"
            case ast.ImportFrom(module=module) if module in WRITE_BY_THEMSELVES:
                yield f"line {node.lineno}: an import from {module}"


def test_no_code_but_the_papers_writes_figures_or_dates() -> None:
    found = {str(path): list(own_writing(ast.parse(tracked.text(path)))) for path in sources()}
    assert {path: said for path, said in found.items() if said} == {}


def test_no_template_writes_figures_or_dates_by_a_filter_of_the_framework() -> None:
    found = []
    for path in tracked.below("src", ".html") + tracked.below("src", ".txt"):
        text = tracked.text(path)
        found += [f"{path}: {match[1]}" for match in FILTERS.finditer(text)]
        found += [
            f"{path}: date:{match[1]}" for match in DATE_FILTER.finditer(text) if match[1] not in DATA_DATES
        ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'f"{size:,} bytes"',
        'f"{share:.1f} per cent"',
        'f"{share:.0%}"',
        "day.strftime('%d %B %Y')",
        "import babel.numbers",
        "from babel.dates import format_date",
        "from django.utils.formats import number_format",
    ],
)
def test_the_check_finds_what_it_looks_for(code: str) -> None:
    assert list(own_writing(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ['f"{number}"', 'f"{row:>4}"', 'f"{value:x}"', 'f"{day:%Y-%m-%d}"', "write(3)"]
)
def test_the_check_lets_pass_what_writes_no_language(code: str) -> None:
    assert list(own_writing(ast.parse(code))) == []

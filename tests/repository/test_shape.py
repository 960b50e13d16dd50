"""Small rooms with names that say what is in them."""

import ast
import re
from pathlib import Path

from tests.repository import tracked

LONGEST_FILE = 200
LONGEST_FUNCTION = 40
NAMELESS = {"utils", "util", "helpers", "helper", "misc", "stuff", "tools", "shared", "lib"}
CLOCK = re.compile(
    r"\b(?:timezone\.(?:now|localdate|localtime)|(?:date|dt\.date)\.today|datetime\.(?:now|utcnow|today)|time\.time)\("
)
ARTICLE = re.compile(r"\b(?:Art\.|Article)\s*\d")


def ours(folder: str = "src") -> list[Path]:
    """Python that people write and read: not the migrations that Django writes."""
    return [path for path in tracked.below(folder, ".py") if "migrations" not in path.parts]


def test_no_source_file_is_longer_than_two_hundred_lines() -> None:
    lengths = {str(path): len(tracked.text(path).splitlines()) for path in ours()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [
        f"{path}: {node.name}"
        for path in ours()
        for node in ast.walk(ast.parse(tracked.text(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_every_module_has_a_name_of_the_field() -> None:
    parts = {str(path): set(path.with_suffix("").parts[1:]) for path in ours() + ours("tests")}
    assert [path for path, names in parts.items() if names & NAMELESS] == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(path)
        for path in ours()
        if (body := tracked.text(path).strip()) and ast.get_docstring(ast.parse(body)) is None
    ]
    assert silent == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = [str(path) for path in ours() if CLOCK.search(tracked.text(path))]
    assert asking == ["src/servanda/common/clock.py"]


def test_articles_live_in_the_treaty_files_and_not_in_code() -> None:
    assert [str(path) for path in ours() if ARTICLE.search(tracked.text(path))] == []

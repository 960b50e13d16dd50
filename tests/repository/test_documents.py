"""What the documents say is so."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.repository import tracked

LONGEST_DECISION = 60
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:^|[`$]\s*)make ([a-z-]+)", re.MULTILINE)


def pages() -> list[Path]:
    return [path for path in tracked.files() if path.suffix == ".md"]


def test_every_link_inside_the_repository_leads_somewhere() -> None:
    broken = [
        f"{page}: {target}"
        for page in pages()
        for target in LINK.findall(tracked.text(page))
        if "://" not in target and not target.startswith(("#", "mailto:"))
        if not (tracked.ROOT / page.parent / target.split("#")[0]).exists()
    ]
    assert broken == []


def test_every_make_command_in_the_documents_exists() -> None:
    makefile = tracked.text(Path("Makefile"))
    known = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {(str(page), name) for page in pages() for name in COMMAND.findall(tracked.text(page))}
    assert sorted((page, name) for page, name in named if name not in known) == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run"])
def test_the_repository_has_a(name: str) -> None:
    assert (tracked.ROOT / name).stat().st_size > 0


def test_the_licence_is_the_whole_apache_licence() -> None:
    text = tracked.text(Path("LICENSE"))
    project = tomllib.loads(tracked.text(Path("pyproject.toml")))["project"]
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_changelog_knows_the_version() -> None:
    version = tomllib.loads(tracked.text(Path("pyproject.toml")))["project"]["version"]
    changelog = tracked.text(Path("CHANGELOG.md"))
    assert f"## [{version}]" in changelog or "## [Unreleased]" in changelog


def test_decisions_have_one_number_each_and_fit_on_a_page() -> None:
    decisions = [path for path in pages() if path.parent == Path("docs/decisions") and path.stem != "README"]
    numbers = Counter(path.name[:4] for path in decisions)
    assert [number for number, times in numbers.items() if times > 1] == []
    assert [path for path in decisions if len(tracked.text(path).splitlines()) > LONGEST_DECISION] == []

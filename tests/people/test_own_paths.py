import pytest

from servanda.people.own_paths import own_path

FOREIGN = [
    "",
    None,
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "https://evil.example/",
    "http:evil.example",
    "https:/evil.example",
    "evil.example",
    " //evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "/\n/evil.example",
    "/en/\u202egro.elpmaxe",
    "http://127.0.0.1:8765/en/",
]


@pytest.mark.parametrize("candidate", FOREIGN)
def test_nothing_but_an_own_path_is_led_to(candidate: str | None) -> None:
    assert own_path(candidate) == ""


@pytest.mark.parametrize(
    "path", ["/", "/en/desk/", "/ar/desk/states/LAO/?on=2018-05-31", "/en/x//y", "/zh/搜索/?q=//evil.example"]
)
def test_an_own_path_is_kept(path: str) -> None:
    assert own_path(path) == path

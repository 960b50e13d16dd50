import pytest
from django.core.exceptions import ValidationError

from servanda.people.addresses import normal_address, validate_address


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Ada@Example.ORG", "ada@example.org"),
        ("  ada@example.org\t", "ada@example.org"),
        ("ADA@EXAMPLE.ORG", "ada@example.org"),
        ("é@example.org", "é@example.org"),
    ],
)
def test_one_mailbox_has_one_spelling(typed: str, stored: str) -> None:
    assert normal_address(typed) == stored


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("аda@example.org", "“а” (cyrillic small letter a)"),
        ("ada@exаmple.org", "“а” (cyrillic small letter a)"),
        ("a\u200bda@example.org", "“?” (zero width space)"),
        ("ada@example.org\u202e", "“?” (right-to-left override)"),
        ("ａda@example.org", "“ａ” (fullwidth latin small letter a)"),
        ("ρaul@example.org", "“ρ” (greek small letter rho)"),
        ("é@example.org", "“é” (latin small letter e with acute)"),
    ],
)
def test_a_look_alike_is_refused_and_named(address: str, told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_address(address)
    assert told in refused.value.messages[0]


@pytest.mark.parametrize(
    "address", ["", "ada", "ada@", "@example.org", "a b@example.org", "ada@example.org\n"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        validate_address(address)

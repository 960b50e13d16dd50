"""From the text of a form file to a `Form`, or to the list of its mistakes.

Labels that return (`quantity`, `remarks`) stand once, in the file's `[labels]`, under the id of the field, column,
table or choice; one of these with `labels` of its own uses those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from servanda.law.forms.vocabulary import Form, Kind
from servanda.law.treaty_file import BadTreaty, Mistake
from servanda.law.treaty_file.mistakes import from_validation
from servanda.law.treaty_file.reading import parsed


class BadForm(BadTreaty):
    """A form file that cannot be used; `mistakes` say why."""


def load_form(path: Path) -> Form:
    """The form in the file `path`; `BadForm` with every mistake where it cannot be used."""
    form, mistakes = _read(path)
    if mistakes or form is None:
        raise BadForm(mistakes)
    return form


def load_forms(folder: Path) -> dict[str, Form]:
    """Every version of a treaty's form by version, the oldest first; `folder` is that of the treaty."""
    forms = [load_form(path) for path in sorted((folder / "forms").glob("*.toml"))]
    return {form.version: form for form in sorted(forms, key=lambda form: form.valid_from)}


def check(path: Path) -> list[Mistake]:
    """Every mistake in a form file, one line each; none when it can be used."""
    return sorted(_read(path)[1])


def _read(path: Path) -> tuple[Form | None, list[Mistake]]:
    try:
        document = parsed(path)
    except BadTreaty as error:
        return None, error.mistakes
    labels = document.pop("labels", {})
    if not isinstance(labels, dict):
        return None, [Mistake(path.name, "labels", "write a table of keys and values")]
    unlabelled = list(_label(document, labels))
    if unlabelled:
        return None, [Mistake(path.name, key, sentence) for key, sentence in unlabelled]
    try:
        form = Form.model_validate(document)
    except ValidationError as error:
        return None, from_validation(path.name, error, document)
    return form, [Mistake(path.name, key, sentence) for key, sentence in _references(form, path.stem)]


Found = tuple[str, str]


def _label(document: dict[str, Any], labels: dict[str, Any]) -> Iterator[Found]:
    """Put the labels where they are used; a mistake for each that is nowhere."""
    for section in _tables(document, "section"):
        for field in _tables(section, "field"):
            yield from _named(field, labels, f"section[{section.get('id')}].field")
        for table in _tables(section, "table"):
            yield from _named(table, labels, f"section[{section.get('id')}].table")
            for column in _tables(table, "column"):
                yield from _named(
                    column, labels, f"section[{section.get('id')}].table[{table.get('id')}].column"
                )


def _named(part: dict[str, Any], labels: dict[str, Any], key: str) -> Iterator[Found]:
    name = part.get("id")
    if "labels" not in part and isinstance(name, str):
        if name not in labels:
            yield f"{key}[{name}]", f"there are no labels for “{name}”; add them under [labels]"
        part["labels"] = labels.get(name)
    choices = part.get("choices", ())
    for choice in choices if isinstance(choices, list) else ():
        if isinstance(choice, str) and choice not in labels:
            yield f"{key}[{name}].choices", f"there are no labels for “{choice}”; add them under [labels]"
    if isinstance(choices, list):
        part["choices"] = [
            {"id": choice, "labels": labels.get(choice)} if isinstance(choice, str) else choice
            for choice in choices
        ]


def _tables(part: dict[str, Any], key: str) -> list[dict[str, Any]]:
    inside = part.get(key)
    return [each for each in inside if isinstance(each, dict)] if isinstance(inside, list) else []


def _references(form: Form, name: str) -> Iterator[Found]:
    if form.version != name:
        yield "version", f"is “{form.version}”, but the file is called {name}.toml; give both one name"
    if not form.sections:
        yield "section", "a form needs at least one section"
    yield from _doubles("section", (section.id for section in form.sections))
    for section in form.sections:
        inside = [*(field.id for field in section.fields), *(table.id for table in section.tables)]
        yield from _doubles(f"section[{section.id}]", inside)
        for table in section.tables:
            if not table.columns:
                yield f"section[{section.id}].table[{table.id}]", "a table needs at least one column"
            yield from _doubles(f"section[{section.id}].table[{table.id}]", (one.id for one in table.columns))
    for place, field in form.fields():
        if (field.kind == Kind.CHOICE) != bool(field.choices):
            yield place, "a choice needs choices, and nothing else has them"
    yield from _checks(form)


def _doubles(key: str, names: Iterable[str]) -> Iterator[Found]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"{key}[{name}]", f"this id is used {count} times; each needs its own"


def _checks(form: Form) -> Iterator[Found]:
    yield from _doubles("check", (one.id for one in form.checks))
    kinds = {place: field.kind for place, field in form.fields()}
    for one in form.checks:
        wanted, name = (Kind.DATE, "date") if one.kind == "end-in-request" else (Kind.NUMBER, "figure")
        for place in (one.figure, *one.of, *one.plus, *one.less):
            if kinds.get(place) != wanted:
                yield f"check[{one.id}]", f"there is no {name} at “{place}”"
        if one.kind.endswith("-request") != bool(one.obligation):
            yield f"check[{one.id}].obligation", "what a request says is compared under its obligation"
        if (one.kind == "remaining-in-request") != bool(one.remaining):
            yield (
                f"check[{one.id}].remaining",
                "say whether stock or area remains, for a remaining-in-request alone",
            )
        if (one.kind == "sum") != bool(one.of):
            yield f"check[{one.id}].of", "a sum, and only a sum, says what it is the sum of"
        if (one.kind == "none-after") != bool(one.fact):
            yield f"check[{one.id}].fact", "none-after, and only that, names a fact"

"""Symbol, distribution and original language of a plan's paper, as others print and extraction leaves them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from servanda.cli.plan.shape import as_data
from servanda.common.errors import BadInput
from servanda.meetings.paper_heads import checked_head, head_of
from servanda.papers.masthead import Distribution
from servanda.papers.masthead_words import CORNER
from servanda.states.models import Treaty
from servanda.workplan import operations
from servanda.workplan.queries import version_in_use
from servanda.workplan.reading import read_plan
from servanda.workplan.writing import Form, write_plan
from tests.facts import ANN, TODAY, TREATY
from tests.workplan.papers import ENGLISH, FRENCH
from tests.workplan.plans import NOW, plans_folder, small_plan

SYMBOL = "CCM/MSP/2020/5"
HEAD = f"""{SYMBOL}
Distr.: General
1 June 2020
English
Original: French

Eighth Meeting of the States Parties

"""


def told(text: str) -> tuple[str, str, str]:
    plan = read_plan(text.encode(), "plan.txt")
    return plan.symbol, plan.distribution, plan.original


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        HEAD.replace("Distr.: General", "Distr.\nGENERAL").replace(
            "English\nOriginal: French", "ORIGINAL: FRENCH"
        ),
        f"United Nations {SYMBOL}\nConvention on Cluster Munitions Distr.: General\nEnglish Original: French\n\n",
        f"United Nations\t{SYMBOL}\nConvention on Cluster Munitions\tDistr.: General\n\tOriginal: French\n\n",
        f"UNITED NATIONS        {SYMBOL}*\n\nDistr. générale        Français\nOriginal\u00a0: français\n\n",
    ],
)
def test_the_corner_however_the_file_tells_it(head: str) -> None:
    assert told(head + ENGLISH) == (SYMBOL, "general", "fr")


@pytest.mark.parametrize("printed_in", CORNER)
def test_every_distribution_and_language_as_it_is_printed(printed_in: str) -> None:
    words = CORNER[printed_in]
    for distribution, said in words.distribution.items():
        for code, name in words.after.items():
            head = f"{said}\n{words.original.format(language=name)}\n\n"
            assert told(head + ENGLISH) == ("", distribution.value, code)


def test_a_paper_without_a_corner_has_none_and_takes_none_from_its_text() -> None:
    assert told(ENGLISH) == ("", "", "")
    cited = ENGLISH.replace("I. Mandate", "I. Mandate\n\nThe first version was\nCCM/MSP/2019/2", 1)
    assert told(cited) == ("", "", "")
    assert told("Original: English and French\n\n" + ENGLISH) == ("", "", "")


def test_a_symbol_with_a_revision_is_no_text_of_a_page() -> None:
    running = ENGLISH.replace("(b) Advise", f"{SYMBOL}/Rev.1\n\n3\n\n(b) Advise")
    assert as_data(read_plan(running.encode(), "plan.txt"))["mandate"] == [
        {**item, "line": item["line"] + 4 * place}
        for place, item in enumerate(as_data(read_plan(ENGLISH.encode(), "plan.txt"))["mandate"])
    ]


@pytest.fixture
def a_treaty(db: None) -> None:
    Treaty.objects.get_or_create(id=TREATY)


@pytest.mark.usefixtures("a_treaty")
def test_the_corner_goes_from_the_paper_to_the_desk_and_out_again_in_each_form() -> None:
    row = operations.read_paper(content=(HEAD + ENGLISH).encode(), name="plan.txt", actor=ANN, now=NOW)
    version = operations.accept_reading(
        reading_id=row.pk, edition=row.edition, actor=ANN, today=TODAY, now=NOW
    )
    head = head_of(version.head)
    assert (head.symbol, head.distribution, head.original) == (SYMBOL, Distribution.GENERAL, "fr")
    assert asdict(checked_head(head)) == asdict(head)
    for language in ("en", "ar"):
        for form in (Form.DOCX, Form.PDF):
            back = read_plan(write_plan(version, language, form), f"plan.{form}")
            assert (back.symbol, back.distribution, back.original) == (SYMBOL, "general", "fr")


@pytest.mark.usefixtures("a_treaty")
def test_another_language_of_the_paper_leaves_the_corner_of_the_plan() -> None:
    for text in (HEAD + ENGLISH, "Distr. limitée\nOriginal\u00a0: russe\n\n" + FRENCH):
        row = operations.read_paper(content=text.encode(), name="plan.txt", actor=ANN, now=NOW)
        version = operations.accept_reading(
            reading_id=row.pk, edition=row.edition, actor=ANN, today=TODAY, now=NOW
        )
    assert set(version.titles) == {"en", "fr"}
    assert (version.head["symbol"], version.head["distribution"], version.head["original"]) == (
        SYMBOL,
        "general",
        "fr",
    )


@pytest.mark.django_db
def test_what_plan_read_writes_comes_to_the_desk_from_the_folder(tmp_path: Path) -> None:
    read = json.loads(json.dumps(as_data(read_plan((HEAD + ENGLISH).encode(), "plan.txt"))))
    operations.load_plans(folder=plans_folder(tmp_path / "plans", read), treaty_id=TREATY, actor=ANN, now=NOW)
    version = version_in_use(2021)
    assert version is not None
    assert {name: version.head.get(name) for name in ("symbol", "distribution", "original")} == {
        "symbol": SYMBOL,
        "distribution": "general",
        "original": "fr",
    }
    for wrong in ({"distribution": "secret"}, {"original": "de"}):
        with pytest.raises(BadInput, match=r"2019\.json"):
            operations.load_plans(
                folder=plans_folder(tmp_path / "bad", {**small_plan(), **wrong}),
                treaty_id=TREATY,
                actor=ANN,
                now=NOW,
            )

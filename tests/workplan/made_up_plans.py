"""Plans made up at random, with what they mean, and the many ways in which a paper can print them.

A plan is first decided (`Meant`), then printed as blocks in a style drawn at random (`Style`), with the faults that
real extractions show. The reading is compared with what was meant, never with what was printed.
"""

from __future__ import annotations

import random
import textwrap
from dataclasses import dataclass, field
from decimal import Decimal

from tests.workplan.wordings import ROMAN, WORDINGS, Wording

INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass
class Meant:
    """What a plan means. A part that is left out of the paper is None or empty."""

    language: str
    year: int
    title: str = ""
    objective: str | None = None
    mandate: list[str] = field(default_factory=list)
    priorities: list[tuple[str, str, list[str]]] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    outcomes: list[tuple[str, str, list[tuple[str, str, list[tuple[str, str]]]]]] = field(
        default_factory=list
    )
    assumptions: list[str] = field(default_factory=list)
    lines: list[tuple[str, Decimal, str]] = field(default_factory=list)
    total: Decimal | None = None
    currency: str | None = None
    in_kind: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass
class Style:
    """How the paper prints it."""

    chapters: str
    items: str
    numbering: str
    reversed_outputs: bool
    indic: bool
    wrap: int
    furniture: bool
    summary: bool
    columns: tuple[str, ...]
    separator: str
    amounts: str
    decimals: bool
    currency_in: str
    upper: bool
    """Headings in capitals."""
    frame: str
    """Whether the results frame is lines, lines with the text under the label, or a table."""
    budget: str
    """Whether the budget is a table or lines."""
    introduced: bool
    """Whether a numbered paragraph introduces the lists."""
    divided: bool
    """Whether words are divided at the ends of lines."""


@dataclass(frozen=True)
class Block:
    """A piece of a paper: a heading, a paragraph, an item, a row."""

    kind: str
    text: str = ""
    cells: tuple[str, ...] = ()


def make(rng: random.Random, language: str) -> tuple[Meant, Style]:
    """A plan and a style, both at random."""
    words = WORDINGS[language]
    year = rng.choice([2017, 2021, 2023, 2026])
    style = _style(rng, language)
    meant = Meant(language, year, title=rng.choice(words.titles).format(year=year))
    part = _Parts(rng, words, year)
    if rng.random() < 0.85:
        meant.objective = part.one("objective")
    if rng.random() < 0.85:
        meant.mandate = part.some("mandate", 2, 5)
    if rng.random() < 0.85:
        titles = part.some("priority", 2, 5)
        meant.priorities = [(title, part.one("intro"), part.some("task", 2, 5)) for title in titles]
    if rng.random() < 0.85:
        meant.expected = part.some("expected", 2, 4)
    meant.outcomes = _outcomes(rng, part)
    if rng.random() < 0.85:
        meant.assumptions = part.some("assumption", 2, 3)
    if rng.random() < 0.9:
        _budget(rng, part, meant, words, style)
    return meant, style


class _Parts:
    """Sentences at random, none twice in one list."""

    def __init__(self, rng: random.Random, words: Wording, year: int) -> None:
        self.rng, self.words, self.year = rng, words, year

    def one(self, kind: str) -> str:
        return self.rng.choice(self.words.sentences[kind]).format(year=self.year)

    def some(self, kind: str, least: int, most: int) -> list[str]:
        given = self.words.sentences[kind]
        number = min(self.rng.randint(least, most), len(given))
        return [text.format(year=self.year) for text in self.rng.sample(given, number)]


def _outcomes(
    rng: random.Random, part: _Parts
) -> list[tuple[str, str, list[tuple[str, str, list[tuple[str, str]]]]]]:
    found = []
    for outcome in range(1, rng.randint(2, 6)):
        outputs = []
        for output in range(1, rng.randint(2, 5)):
            activities = [
                (f"{outcome}.{output}.{place}", part.one("activity")) for place in range(1, rng.randint(2, 7))
            ]
            outputs.append((f"{outcome}.{output}", part.one("output"), activities))
        found.append((str(outcome), part.one("outcome"), outputs))
    return found


def _budget(rng: random.Random, part: _Parts, meant: Meant, words: Wording, style: Style) -> None:
    labels = rng.sample(words.budget_lines, rng.randint(3, len(words.budget_lines)))
    cents = Decimal(rng.choice([1, 25, 50])) / 100 if style.decimals else Decimal(0)
    for label in labels:
        amount = Decimal(
            rng.choice([rng.randint(1000, 9999), rng.randint(10000, 99999), rng.randint(100000, 499999)])
        )
        meant.lines.append((label, amount + cents, rng.choice([*words.notes, ""])))
    # Without a total, Arabic groups of three digits each way cannot be told apart.
    if rng.random() < 0.85 or meant.language == "ar":
        meant.total = sum((amount for _, amount, _ in meant.lines), Decimal(0))
    meant.currency = rng.choice(list(words.currencies))
    if meant.total is not None and rng.random() < 0.5:
        meant.in_kind = [rng.choice(words.in_kind)]
    if rng.random() < 0.6:
        meant.notes = part.some("budget_note", 2, 2)


def _style(rng: random.Random, language: str) -> Style:
    return Style(
        chapters=rng.choice(
            ["roman", "plain", "numbers", *(["words"] if WORDINGS[language].chapters else [])]
        ),
        items=rng.choice(["(x)", "x)", "•", "-"]),
        numbering=rng.choice([":", ".", " –", "bare", ": hyphens"]),
        reversed_outputs=language == "ar" and rng.random() < 0.5,
        indic=language == "ar" and rng.random() < 0.6,
        wrap=rng.choice([0, 72, 90]),
        furniture=rng.random() < 0.6,
        summary=rng.random() < 0.5,
        columns=rng.choice(
            [("label", "amount", "note"), ("note", "amount", "label"), ("label", "note", "amount")]
        ),
        separator=rng.choice(["\t", "|"]),
        amounts=rng.choice(["space", "turned"] if language == "ar" else ["space", "comma", "plain"]),
        decimals=rng.random() < 0.2,
        currency_in=rng.choice(["heading", "column"]),
        upper=rng.random() < 0.15,
        frame=rng.choice(["lines", "lines", "under", "table"]),
        budget=rng.choice(["table", "table", "table", "lines"]),
        introduced=rng.random() < 0.5,
        divided=language not in ("ar", "zh") and rng.random() < 0.2,
    )


class Printer:
    """Prints a plan as blocks in a style."""

    def __init__(self, meant: Meant, style: Style, rng: random.Random) -> None:
        self.meant, self.style, self.rng = meant, style, rng
        self.words = WORDINGS[meant.language]
        self.chapter = 0
        self.paragraph = 0

    def blocks(self) -> list[Block]:
        """The whole paper."""
        meant = self.meant
        found = [Block("p", line) for line in self.words.masthead] + [Block("title", meant.title)]
        found += self._summary()
        found += [
            self._heading("background"),
            self._numbered(self.rng.choice(self.words.sentences["background"])),
        ]
        if meant.mandate:
            found += [self._heading("mandate"), *self._introduction(), *self._items(meant.mandate)]
        if meant.priorities:
            found += [self._heading("priorities"), *self._priorities()]
        if meant.expected:
            found += [self._heading("expected_results"), *self._introduction(), *self._items(meant.expected)]
        found += [self._heading("frame"), *self._frame()]
        if meant.assumptions:
            found += [self._heading("assumptions"), *(Block("p", text) for text in meant.assumptions)]
        if meant.lines:
            found += self._budget()
        return [self._in_digits(block) for block in found]

    def _in_digits(self, block: Block) -> Block:
        if not self.style.indic:
            return block
        return Block(
            block.kind, block.text.translate(INDIC), tuple(cell.translate(INDIC) for cell in block.cells)
        )

    def _summary(self) -> list[Block]:
        if self.meant.objective is None:
            return []
        label = self._word("objective")
        if not self.style.summary:
            return [self._heading("objective"), Block("p", self.meant.objective)]
        colon = " :" if self.meant.language == "fr" else "：" if self.meant.language == "zh" else ":"
        inline = Block("p", f"{label}{colon} {self.meant.objective}")
        return [Block("h", self._word("summary")), inline]

    def _word(self, kind: str) -> str:
        return self.rng.choice(self.words.headings[kind]).format(year=self.meant.year)

    def _heading(self, kind: str) -> Block:
        text = self._word(kind)
        text = text.upper() if self.style.upper else text
        self.chapter += 1
        if self.style.chapters == "roman":
            return Block("h", f"{ROMAN[self.chapter - 1]}. {text}")
        if self.style.chapters == "numbers":
            return Block("h", f"{self.chapter}. {text}")
        if self.style.chapters == "words":
            sign = "、" if self.meant.language == "zh" else "- "
            return Block("h", f"{self.words.chapters[self.chapter - 1]}{sign}{text}")
        return Block("h", text)

    def _introduction(self) -> list[Block]:
        if not self.style.introduced:
            return []
        return [self._numbered(self.rng.choice(self.words.sentences["intro"]).format(year=self.meant.year))]

    def _numbered(self, text: str) -> Block:
        self.paragraph += 1
        return Block("p", f"{self.paragraph}. {text}")

    def _items(self, texts: list[str]) -> list[Block]:
        letters = self.words.letters
        marks = {"(x)": "({})", "x)": "{})"}
        found = []
        for place, text in enumerate(texts):
            letter = "هـ" if letters[place] == "ه" else letters[place]
            mark = marks[self.style.items].format(letter) if self.style.items in marks else self.style.items
            found.append(Block("item", f"{mark} {text}"))
        return found

    def _priorities(self) -> list[Block]:
        found = []
        names = ["ألف", "باء", "جيم", "دال", "هاء", "واو"]
        for place, (title, intro, tasks) in enumerate(self.meant.priorities):
            mark = f"{names[place]}- " if self.meant.language == "ar" else f"{'ABCDEF'[place]}. "
            found += [Block("h2", mark + title), self._numbered(intro), *self._items(tasks)]
        return found

    def _frame(self) -> list[Block]:
        labels = {kind: self.rng.choice(names) for kind, names in self.words.labels.items()}
        if self.style.frame == "table":
            return self._frame_in_table(labels)
        found = []
        for number, title, outputs in self.meant.outcomes:
            found.append(self._entry(labels["outcome"], number, title, turned=False))
            for output, output_title, activities in outputs:
                turned = self.style.reversed_outputs and self.rng.random() < 0.5
                found.append(self._entry(labels["output"], output, output_title, turned=turned))
                found += [
                    self._entry(labels["activity"], one, text, turned=turned) for one, text in activities
                ]
        return found

    def _frame_in_table(self, labels: dict[str, str]) -> list[Block]:
        """A table of three columns; a cell is empty where the one above it goes on."""
        rows = [[labels["outcome"], labels["output"], labels["activity"]]]
        for number, title, outputs in self.meant.outcomes:
            for place, (output, output_title, activities) in enumerate(outputs):
                for at, (one, text) in enumerate(activities):
                    first = f"{number}. {title}" if place == 0 and at == 0 else ""
                    rows.append([first, f"{output} {output_title}" if at == 0 else "", f"{one} {text}"])
        backward = self.rng.random() < 0.4
        return [Block("row", cells=tuple(row[::-1] if backward else row)) for row in rows]

    def _entry(self, label: str, number: str, title: str, *, turned: bool) -> Block:
        style = self.style.numbering
        parts = number.split(".")[:: -1 if turned else 1]
        printed = ("-" if turned or style.endswith("hyphens") else ".").join(parts)
        if self.style.frame == "under" and style != "bare":
            return Block("under", f"{label}{'' if self.meant.language == 'zh' else ' '}{printed}\n{title}")
        if style == "bare":
            return Block("p", f"{printed} {title}" if len(parts) > 1 else f"{printed}. {title}")
        sign = style.split(" hyphens")[0]
        space = "" if self.meant.language == "zh" else " "
        before = " " if self.meant.language == "fr" and sign == ":" else ""
        return Block("p", f"{label}{space}{printed}{before}{sign} {title}")

    def _amount(self, amount: Decimal) -> str:
        whole, _, places = f"{amount:f}".partition(".")
        comma = self.style.amounts == "comma"
        tail = ("." if comma or self.meant.language in ("en", "zh") else ",") + places if places else ""
        if self.style.amounts == "plain":
            return whole + tail
        groups = f"{int(whole):,}".split(",")
        groups[-1] += tail
        return ("," if comma else " ").join(groups[::-1] if self.style.amounts == "turned" else groups)

    def _budget(self) -> list[Block]:
        meant, style = self.meant, self.style
        currency = self.rng.choice(self.words.currencies[meant.currency or ""])
        names = {kind: self._column(kind, currency) for kind in ("label", "amount", "note")}
        rows = [names]
        rows += [
            {"label": label, "amount": self._amount(amount), "note": note}
            for label, amount, note in meant.lines
        ]
        if meant.total is not None:
            rows.append(
                {"label": self.rng.choice(self.words.totals), "amount": self._amount(meant.total), "note": ""}
            )
        for label, giver in meant.in_kind:
            rows.append({"label": label, "amount": "", "note": self.words.notes[0]})
            rows.append({"label": giver, "amount": "", "note": ""})
        found = [self._heading("budget")]
        if style.budget == "lines":
            return [*found, *self._budget_in_lines(rows[1:], currency)]
        if currency not in names["amount"]:
            found.append(Block("p", f"({currency})"))
        found += [Block("row", cells=tuple(row[column] for column in style.columns)) for row in rows]
        if meant.notes:
            found += [
                Block("h2", self._word("budget_notes")),
                *(Block("item", f"- {text}") for text in meant.notes),
            ]
        return found

    def _budget_in_lines(self, rows: list[dict[str, str]], currency: str) -> list[Block]:
        """“Travel: EUR 4,500 (seven trips)”, one line after another."""
        self.meant.in_kind, self.meant.notes = [], []
        self.meant.lines = [(label, amount, note.rstrip(".。")) for label, amount, note in self.meant.lines]
        found = []
        for row in rows:
            if not row["amount"]:
                continue
            colon = "：" if self.meant.language == "zh" else ":"
            note = f" ({row['note'].rstrip('.。')})" if row["note"] else ""
            found.append(Block("item", f"- {row['label']}{colon} {row['amount']} {currency}{note}"))
        return found

    def _column(self, kind: str, currency: str) -> str:
        return self.rng.choice(self.words.columns[kind]).format(year=self.meant.year, currency=currency)


def as_text(blocks: list[Block], style: Style, rng: random.Random, words: Wording) -> str:
    """The paper as plain text, with broken lines and page furniture where the style has them."""
    found: list[str] = []
    for place, block in enumerate(blocks):
        if block.kind == "row":
            sign = style.separator
            row = sign.join(block.cells) if sign == "\t" else "| " + " | ".join(block.cells) + " |"
            found.append(row)
            if place + 1 == len(blocks) or blocks[place + 1].kind != "row":
                found.append("")
            continue
        lines = [line for piece in block.text.split("\n") for line in _wrapped(piece, style)]
        if (
            style.furniture
            and rng.random() < 0.12
            and block.kind in ("p", "item")
            and place > len(words.masthead) + 1
        ):
            at = rng.randint(0, len(lines) - 1) if style.wrap else len(lines)
            lines[at:at] = ["", rng.choice(words.furniture), ""]
        found += [*lines, ""]
    return "\n".join(found)


def _wrapped(text: str, style: Style) -> list[str]:
    if not style.wrap:
        return [text]
    lines = textwrap.wrap(text, style.wrap, break_on_hyphens=False)
    if style.divided:
        for place in range(len(lines) - 1):
            first, _, rest = lines[place + 1].partition(" ")
            if len(first) > 7 and first.isalpha() and first.islower():
                lines[place] += f" {first[:4]}-"
                lines[place + 1] = f"{first[4:]} {rest}".strip()
    return lines

"""The columns of files of money, and the headings by which they are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from servanda.common.languages import UN_ORDER, django_code
from servanda.finance.exchange.headings import names_in


def folded(text: str) -> str:
    """A heading or a name as it is compared: small letters, single blanks, no dots or underscores."""
    return " ".join(text.casefold().replace("_", " ").replace(".", " ").split())


@dataclass(frozen=True)
class Columns:
    """What a kind of file may tell of each row: column → its label, and the other headings it goes by."""

    labels: Mapping[str, Promise]
    needed: Sequence[str]
    also: Mapping[str, Sequence[str]]

    def matched(self, headings: Iterable[str]) -> dict[str, str]:
        """Heading → column, each column once: the first heading that names it. "" for a heading not known."""
        found: dict[str, str] = {}
        for heading in headings:
            known = (self._names.get(folded(name), "") for name in names_in(heading))
            column = next(filter(None, known), "")
            found[heading] = "" if column in found.values() else column
        return found

    def missing(self, matched: Mapping[str, str]) -> list[str]:
        """The labels of the columns without which no row can be read and that no heading stands for."""
        return [str(self.labels[column]) for column in self.needed if column not in matched.values()]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Folded heading → column: its key, its label in the six languages, and the other headings it goes by."""
        names: dict[str, str] = {}
        for language in UN_ORDER:
            with override(django_code(language)):
                for column, label in self.labels.items():
                    names.setdefault(folded(str(label)), column)
        for column in self.labels:
            for name in (folded(column), *self.also.get(column, ())):
                names.setdefault(name, column)
        return names


PAID: dict[str, tuple[str, ...]] = {
    "date": ("booking date", "posting date", "date comptable", "datum", "fecha", "дата", "التاريخ", "日期"),
    "amount": ("value", "montant", "betrag", "importe", "сумма", "المبلغ", "金额"),
    "currency": ("ccy", "cur", "monnaie", "devise", "wahrung", "währung", "moneda", "валюта", "العملة", "货币"),
    "rate": ("exchange rate", "taux", "cours", "kurs", "tasa", "курс", "السعر", "汇率"),
    "reference": ("reference", "voucher", "document", "doc no", "piece", "pièce", "beleg", "номер", "المرجع", "凭证号"),
}  # fmt: skip
ACCOUNTS = Columns(
    labels={
        "date": _("Date"),
        "line": _("Budget line"),
        "amount": _("Amount"),
        "kind": _("Kind"),
        "currency": _("Currency"),
        "rate": _("Rate"),
        "description": _("What for"),
        "reference": _("Number in the host’s accounts"),
        "order": _("Number of the order"),
    },
    needed=("date", "line", "amount"),
    also=PAID | {
        "line": ("line", "account", "budget", "cost centre", "compte", "ligne", "konto", "partida", "статья", "البند",
                 "项目"),
        "kind": ("type", "nature", "art", "clase", "вид", "النوع", "种类"),
        "description": ("text", "details", "libelle", "libellé", "objet", "concepto", "назначение", "البيان", "摘要"),
        "order": ("order", "po", "purchase order", "commande", "bestellung", "pedido", "заказ", "أمر الشراء", "订单"),
    },
)  # fmt: skip

"""The columns of files of money, and the headings by which they are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


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
            column = self._column_of(folded(heading))
            found[heading] = "" if column in found.values() else column
        return found

    def missing(self, matched: Mapping[str, str]) -> list[str]:
        """The labels of the columns without which no row can be read and that no heading stands for."""
        return [str(self.labels[column]) for column in self.needed if column not in matched.values()]

    def _column_of(self, heading: str) -> str:
        for column, label in self.labels.items():
            if heading in {column, folded(str(label)), *self.also.get(column, ())}:
                return column
        return ""


_PAID: dict[str, tuple[str, ...]] = {
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
    also=_PAID | {
        "line": ("line", "account", "budget", "cost centre", "compte", "ligne", "konto", "partida", "статья", "البند",
                 "项目"),
        "kind": ("type", "nature", "art", "clase", "вид", "النوع", "种类"),
        "description": ("text", "details", "libelle", "libellé", "objet", "concepto", "назначение", "البيان", "摘要"),
        "order": ("order", "po", "purchase order", "commande", "bestellung", "pedido", "заказ", "أمر الشراء", "订单"),
    },
)  # fmt: skip
CONTRIBUTIONS = Columns(
    labels={
        "state": _("State"),
        "date": _("Date"),
        "amount": _("Amount"),
        "step": _("What happened"),
        "year": _("For the year"),
        "basis": _("Basis"),
        "currency": _("Currency"),
        "rate": _("Rate"),
        "due": _("Due on"),
        "giver": _("Who gives, where it is no State"),
        "purpose": _("For what, where it is earmarked"),
        "reference": _("Number in the host’s accounts"),
        "source": _("Source"),
        "stream": _("Stream of money"),
    },
    needed=("state", "date", "amount"),
    also=_PAID | {
        "state": ("country", "state party", "contributor", "donor", "payer", "pays", "état", "etat", "staat", "estado",
                  "país", "государство", "الدولة", "دولة", "国家", "缔约国"),
        "step": ("step", "kind", "type", "nature", "clase", "вид", "النوع", "种类"),
        "year": ("year", "budget year", "année", "exercice", "jahr", "año", "год", "السنة", "年份", "年度"),
        "basis": ("category", "base", "fondement", "grundlage", "основа", "الأساس", "依据"),
        "due": ("due", "due date", "échéance", "fällig", "vencimiento", "срок", "تاريخ الاستحقاق", "到期日"),
        "giver": ("giver", "organization", "organisation", "organización", "организация", "المنظمة", "组织"),
        "purpose": ("purpose", "earmark", "earmarked for", "but", "objet", "propósito", "назначение", "الغرض", "用途"),
        "source": ("fuente", "quelle", "источник", "المصدر", "来源"),
        "stream": ("stream", "fund", "fonds", "fondo", "фонд", "الصندوق", "基金"),
    },
)  # fmt: skip

"""The columns of a file of accounts, and the headings by which they are known."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: dict[str, Promise] = {
    "date": _("Date"),
    "line": _("Budget line"),
    "amount": _("Amount"),
    "kind": _("Kind"),
    "currency": _("Currency"),
    "rate": _("Rate"),
    "description": _("What for"),
    "reference": _("Number in the host’s accounts"),
    "order": _("Number of the order"),
}
NEEDED = ("date", "line", "amount")

_ALSO: dict[str, tuple[str, ...]] = {
    "date": ("booking date", "posting date", "date comptable", "datum", "fecha", "дата", "التاريخ", "日期"),
    "line": ("line", "account", "budget", "cost centre", "compte", "ligne", "konto", "partida", "статья", "البند",
             "项目"),
    "amount": ("value", "montant", "betrag", "importe", "сумма", "المبلغ", "金额"),
    "kind": ("type", "nature", "art", "clase", "вид", "النوع", "种类"),
    "currency": ("ccy", "cur", "monnaie", "devise", "wahrung", "währung", "moneda", "валюта", "العملة", "货币"),
    "rate": ("exchange rate", "taux", "cours", "kurs", "tasa", "курс", "السعر", "汇率"),
    "description": ("text", "details", "libelle", "libellé", "objet", "concepto", "назначение", "البيان", "摘要"),
    "reference": ("reference", "voucher", "document", "doc no", "piece", "pièce", "beleg", "номер", "المرجع", "凭证号"),
    "order": ("order", "po", "purchase order", "commande", "bestellung", "pedido", "заказ", "أمر الشراء", "订单"),
}  # fmt: skip


def folded(text: str) -> str:
    """A heading or a name as it is compared: small letters, single blanks, no dots or underscores."""
    return " ".join(text.casefold().replace("_", " ").replace(".", " ").split())


def matched(headings: Iterable[str]) -> dict[str, str]:
    """Heading → column, each column once: the first heading that names it. "" for a heading not known."""
    found: dict[str, str] = {}
    for heading in headings:
        column = _column_of(folded(heading))
        found[heading] = "" if column in found.values() else column
    return found


def _column_of(heading: str) -> str:
    for column, label in LABELS.items():
        if heading in {column, folded(str(label)), *_ALSO[column]}:
            return column
    return ""

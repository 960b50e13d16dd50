"""The columns of files of contributions: a row a step, or a row a giver with a column for each step."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from servanda.finance.enums import Step
from servanda.finance.exchange.columns import PAID, Columns

AMOUNTS: Mapping[Step, str] = {step: step.value for step in Step}
"""Of a table: the column in which the amount of each step stands."""
DAYS: Mapping[Step, str] = {step: f"{step.value}_on" for step in Step}
"""Of a table: the column in which the day of each step stands."""
CONTRIBUTIONS = Columns(
    labels={
        "state": _("State"),
        "code": _("Code"),
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
        "asked": _("Asked"),
        "pledged": _("Pledged"),
        "invoiced": _("Invoiced"),
        "received": _("Received"),
        "outstanding": _("Outstanding"),
        "asked_on": _("Asked on"),
        "pledged_on": _("Pledged on"),
        "invoiced_on": _("Invoiced on"),
        "received_on": _("Received on"),
    },
    needed=("state", "date", "amount"),
    also=PAID | {
        "state": ("country", "state party", "contributor", "donor", "payer", "pays", "état", "etat", "staat", "estado",
                  "país", "государство", "الدولة", "دولة", "国家", "缔约国"),
        "code": ("iso", "iso3", "iso code", "code iso", "código", "código iso", "код", "код iso", "الرمز", "代码"),
        "step": ("step", "kind", "type", "nature", "clase", "вид", "النوع", "种类"),
        "year": ("year", "budget year", "année", "exercice", "jahr", "año", "год", "السنة", "年份", "年度"),
        "basis": ("category", "base", "fondement", "grundlage", "основа", "الأساس", "依据"),
        "due": ("due", "due date", "échéance", "fällig", "vencimiento", "срок", "تاريخ الاستحقاق", "到期日"),
        "giver": ("giver", "organization", "organisation", "organización", "организация", "المنظمة", "组织"),
        "purpose": ("purpose", "earmark", "earmarked for", "but", "objet", "propósito", "назначение", "الغرض", "用途"),
        "source": ("fuente", "quelle", "источник", "المصدر", "来源"),
        "stream": ("stream", "fund", "fonds", "fondo", "фонд", "الصندوق", "基金"),
        "asked": ("assessed", "assessment", "assessed contribution", "requested", "request", "amount asked",
                  "demandé", "demandés", "demandées", "montant demandé", "appelé", "solicitado", "solicitada",
                  "pedido", "запрошено", "начислено", "المطلوب", "مطلوب", "المبلغ المطلوب", "要求", "应缴", "摊款"),
        "pledged": ("pledge", "pledges", "promised", "commitment", "amount pledged", "annoncé", "annoncés",
                    "annoncées", "promis", "promises", "prometido", "prometida", "anunciado", "объявлено",
                    "обещано", "المتعهد به", "متعهد به", "التعهدات", "认捐", "认捐额"),
        "invoiced": ("invoice", "invoices", "billed", "amount invoiced", "facturé", "facturés", "facturées",
                     "facturado", "facturada", "выставлено", "выставлено счетов", "المفوتر", "مفوتر", "الفواتير",
                     "已开发票", "开票金额"),
        "received": ("paid", "payment", "payments", "receipt", "receipts", "collected", "amount received",
                     "amount paid", "reçu", "reçus", "reçues", "versé", "versés", "versées", "payé", "encaissé",
                     "recibido", "recibida", "pagado", "cobrado", "получено", "поступило", "оплачено", "المستلم",
                     "مستلم", "المدفوع", "مدفوع", "المقبوض", "已收", "实收", "已缴"),
        "outstanding": ("balance", "balance due", "unpaid", "arrears", "amount outstanding", "solde", "impayé",
                        "reste à recevoir", "reste à payer", "arriérés", "pendiente", "saldo", "atrasos", "остаток",
                        "задолженность", "не уплачено", "المتبقي", "الرصيد", "المتأخرات", "غير المسدد", "未缴",
                        "欠款", "余额", "未收"),
        "asked_on": ("date asked", "date requested", "requested on", "demandé le", "solicitado el", "дата запроса",
                     "تاريخ الطلب", "要求日期"),
        "pledged_on": ("date pledged", "date of pledge", "annoncé le", "promis le", "prometido el",
                       "дата объявления", "تاريخ التعهد", "认捐日期"),
        "invoiced_on": ("date invoiced", "date of invoice", "invoice date", "facturé le", "date de facture",
                        "facturado el", "дата счета", "дата выставления счета", "تاريخ الفاتورة", "开票日期"),
        "received_on": ("date received", "date of receipt", "date paid", "payment date", "paid on", "reçu le",
                        "versé le", "payé le", "date de paiement", "recibido el", "pagado el", "fecha de pago",
                        "дата получения", "дата платежа", "تاريخ الاستلام", "تاريخ الدفع", "收款日期",
                        "付款日期"),
    },
)  # fmt: skip


def is_table(columns: Mapping[str, str]) -> bool:
    """Whether a file has a column for each step, by its `columns` (heading → column): then a row is a giver."""
    read = set(columns.values())
    return "amount" not in read and not read.isdisjoint(AMOUNTS.values())


def missing_columns(columns: Mapping[str, str]) -> list[str]:
    """The labels of the columns without which nothing can be read: those of a row a step, or of a table."""
    if not is_table(columns):
        return CONTRIBUTIONS.missing(columns)
    named = not {"state", "code", "giver"}.isdisjoint(columns.values())
    return [] if named else [str(CONTRIBUTIONS.labels["state"])]

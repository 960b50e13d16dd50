"""Recording facts under the substantive articles, extensions granted, and dates printed elsewhere."""

from servanda.implementation.operations.decisions import (
    choose_decision_source,
    correct_decision,
    record_decision,
    remove_decision,
)
from servanda.implementation.operations.facts import (
    choose_fact_source,
    correct_fact,
    record_fact,
    remove_fact,
)
from servanda.implementation.operations.published import record_published_date, remove_published_date
from servanda.implementation.operations.requests import correct_request, record_request

__all__ = [
    "choose_decision_source",
    "choose_fact_source",
    "correct_decision",
    "correct_fact",
    "correct_request",
    "record_decision",
    "record_fact",
    "record_published_date",
    "record_request",
    "remove_decision",
    "remove_fact",
    "remove_published_date",
]

"""Looking for words in the columns that were indexed for it."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from servanda.papers.searching import asked

COLUMN = "searched"


def with_words(text: str) -> Q:
    """The condition that every word of `text` stands in the column `searched`, in one of its forms."""
    condition = Q()
    for forms in asked(text):
        condition &= reduce(or_, (Q(_stands(form)) for form in forms))
    return condition


def _stands(form: str) -> GreaterThan:
    return GreaterThan(StrIndex(F(COLUMN), Value(form, output_field=TextField())), 0)

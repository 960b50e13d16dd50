"""The treaties that facts are recorded under."""

from __future__ import annotations

from django.db import models


class Treaty(models.Model):
    """A treaty whose rules are a folder of `treaties/`; its names, dates and articles are read from there."""

    id = models.SlugField(primary_key=True, max_length=40)

    def __str__(self) -> str:
        return self.id

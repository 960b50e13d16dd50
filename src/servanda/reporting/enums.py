"""The fixed lists of reporting: stages of a version, how it came, who may see it."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Stage(StrEnum):
    """How far a version of a report has come. `SUPERSEDED` is never stored: a later version makes it so."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACKNOWLEDGED = "acknowledged"
    UNDER_REVIEW = "under review"
    PUBLISHED = "published"
    RECALLED = "recalled"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> Promise:
        """The stage's name in the reader's language."""
        return _STAGES[self]


_STAGES: dict[Stage, Promise] = {
    Stage.DRAFT: _("Draft"),
    Stage.SUBMITTED: _("Submitted"),
    Stage.ACKNOWLEDGED: _("Acknowledged"),
    Stage.UNDER_REVIEW: _("Under review"),
    Stage.PUBLISHED: _("Published"),
    Stage.RECALLED: _("Recalled"),
    Stage.SUPERSEDED: _("Superseded"),
}

RECEIVED = frozenset({Stage.SUBMITTED, Stage.ACKNOWLEDGED, Stage.UNDER_REVIEW, Stage.PUBLISHED})
"""Stages in which a version counts as received."""


class Channel(StrEnum):
    """How a version came."""

    PORTAL = "portal"
    E_MAIL = "e-mail"
    MAIL = "mail"
    FAX = "fax"

    @property
    def label(self) -> Promise:
        """The channel's name in the reader's language."""
        return _CHANNELS[self]


_CHANNELS: dict[Channel, Promise] = {
    Channel.PORTAL: _("Portal"),
    Channel.E_MAIL: _("E-mail"),
    Channel.MAIL: _("Mail"),
    Channel.FAX: _("Fax"),
}

ON_PAPER = frozenset({Channel.E_MAIL, Channel.MAIL, Channel.FAX})
"""Channels by which a report comes as files, whose figures the Unit enters."""


class Visibility(StrEnum):
    """Whether everyone may read a report once it is published, or only the Unit and the State itself."""

    PUBLIC = "public"
    RESTRICTED = "restricted"

    @property
    def label(self) -> Promise:
        """The word in the reader's language."""
        return _VISIBILITIES[self]


_VISIBILITIES: dict[Visibility, Promise] = {
    Visibility.PUBLIC: _("Public"),
    Visibility.RESTRICTED: _("Restricted"),
}

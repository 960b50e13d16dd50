"""What the rules of a stream say beside the shares: the part that is shared, the minimum, what is not confirmed."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.languages import current
from servanda.finance.forms import SharesForm
from servanda.finance.funding import Stream
from servanda.finance.queries import SharedOut
from servanda.finance.sentences import money
from servanda.papers.numbers import write_number, write_percent


def tell_rules(form: SharesForm, stream: Stream) -> None:
    """Beside the fields, what the stream says of the part that is shared and of the minimum."""
    percent = stream.by_scale.percent_of_budget if stream.by_scale else None
    told = {"stream": stream.names.in_language(current())}
    if percent is not None:
        told["percent"] = write_percent(percent, current())
        form.fields["amount"].help_text = (
            _("“%(stream)s” shares %(percent)s of its budget by the scale.") % told
        )
    if stream.minimum is not None:
        told["minimum"] = money(stream.minimum, stream.currency)
        form.fields["minimum"].help_text = _("“%(stream)s” asks each State for %(minimum)s at least.") % told


def raised(found: SharedOut, form: SharesForm, stream: Stream) -> str:
    """How many States are at the minimum, and what the others do not have to pay for it; "" where none is."""
    at_minimum = [share for share in found.shares if share.at_minimum]
    if not at_minimum:
        return ""
    told = {
        "number": write_number(len(at_minimum), current()),
        "minimum": money(form.cleaned_data["minimum"].amount, stream.currency),
        "raised": money(found.raised, stream.currency),
    }
    return (
        ngettext(
            "%(number)s State is at the minimum of %(minimum)s. It pays %(raised)s more than by the scale alone; "
            "the others share as much less.",
            "%(number)s States are at the minimum of %(minimum)s. Together they pay %(raised)s more than by the scale "
            "alone; the others share as much less.",
            len(at_minimum),
        )
        % told
    )


def doubts(stream: Stream) -> list[tuple[str, str]]:
    """What of the stream's rules is to be confirmed, under its name or that of the basis."""
    told = [
        (stream.names, stream.to_be_confirmed),
        *((one.names, one.to_be_confirmed) for one in stream.bases),
    ]
    return [(names.in_language(current()), doubt) for names, doubt in told if doubt]

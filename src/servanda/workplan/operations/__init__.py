"""Verbs of the work plan."""

from servanda.workplan.operations.accepting import accept_reading, undo_acceptance
from servanda.workplan.operations.editing import (
    add_activity,
    change_amount,
    change_intro,
    change_text,
    remove_part,
)
from servanda.workplan.operations.indicators import IndicatorFacts, save_indicator
from servanda.workplan.operations.load_plans import load_plans
from servanda.workplan.operations.measurements import note_assumption, record_measurement
from servanda.workplan.operations.meeting import choose_meeting, set_head
from servanda.workplan.operations.moving import move_version
from servanda.workplan.operations.readings import (
    correct_reading,
    read_paper,
    set_reading_aside,
    settle_doubt,
    settle_doubts_of_kind,
)
from servanda.workplan.operations.tying import tie_part
from servanda.workplan.operations.versions import amend_version, roll_version

__all__ = [
    "IndicatorFacts",
    "accept_reading",
    "add_activity",
    "amend_version",
    "change_amount",
    "change_intro",
    "change_text",
    "choose_meeting",
    "correct_reading",
    "load_plans",
    "move_version",
    "note_assumption",
    "read_paper",
    "record_measurement",
    "remove_part",
    "roll_version",
    "save_indicator",
    "set_head",
    "set_reading_aside",
    "settle_doubt",
    "settle_doubts_of_kind",
    "tie_part",
    "undo_acceptance",
]

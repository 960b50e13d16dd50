"""Preparing letters, approving them, writing their files, sending or printing them, taking them out."""

from servanda.correspondence.operations.approving import approve_batch, number_next
from servanda.correspondence.operations.drafting import NewLetter, prepare, withdraw
from servanda.correspondence.operations.files import write_files
from servanda.correspondence.operations.filing import file_message, label_message
from servanda.correspondence.operations.printing import mark_printed
from servanda.correspondence.operations.readdressing import address_on_record, readdress_letter
from servanda.correspondence.operations.sending import decide_unknown, letters_to_send, send_letter
from servanda.correspondence.operations.templates import choose_template, save_template

__all__ = [
    "NewLetter",
    "address_on_record",
    "approve_batch",
    "choose_template",
    "decide_unknown",
    "file_message",
    "label_message",
    "letters_to_send",
    "mark_printed",
    "number_next",
    "prepare",
    "readdress_letter",
    "save_template",
    "send_letter",
    "withdraw",
    "write_files",
]

"""A version of the plan as a paper of the United Nations, as data, as a workbook: in each of the six languages."""

from servanda.workplan.writing.files import Form, write_plan

__all__ = ["Form", "write_plan"]

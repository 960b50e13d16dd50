"""The form as a Word file: pre-filled to be completed off line, and read back exactly.

Every answer stands in a table beside a code that is the same in all languages, so that reading goes by codes.
A cell that still says what was printed keeps its value as it was, to the letter.
"""

from servanda.portal.word_form.reading import answers_in
from servanda.portal.word_form.writing import word_form

__all__ = ["answers_in", "word_form"]

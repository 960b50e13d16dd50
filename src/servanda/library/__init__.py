"""Files as they were received: checked before they are kept, kept under names of our own, opened by label.

A file belongs to something (a report, a letter): that owner's query decides who may open it, within what its
sensitivity label allows. `operations.store_file` takes a file in, `queries.read_bytes` and `serve.serve` give
it out again.
"""

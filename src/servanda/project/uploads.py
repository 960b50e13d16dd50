"""The bound on what one request may upload, kept before anything is read to the end."""

import time
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

READ_AWAY = 512 * 1024 * 1024
SECONDS = 30
_PIECE = 1024 * 1024


class SizeLimit(FileUploadHandler):
    """Stops a request whose files together pass the largest upload; the visitor gets a page that says so.

    A browser shows that page only once it has sent everything: what comes is read and thrown away for a while.
    """

    received = 0

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any
    ) -> None:
        if content_length > settings.SERVANDA_LARGEST_UPLOAD:
            _read_away(input_data)
        self._refuse_beyond_limit(content_length)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        self._refuse_beyond_limit(self.received)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None

    def _refuse_beyond_limit(self, size: int) -> None:
        largest = settings.SERVANDA_LARGEST_UPLOAD
        if size > largest:
            raise RequestDataTooBig(f"The upload is larger than {largest // 1024 // 1024} MiB.")


def _read_away(input_data: Any) -> None:
    """Read and forget, within bounds of size and of time."""
    until = time.monotonic() + SECONDS
    for _piece in range(READ_AWAY // _PIECE):
        if time.monotonic() > until or not input_data.read(_PIECE):
            return

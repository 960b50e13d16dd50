"""The bound on what one request may upload, kept before anything is read to the end."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class SizeLimit(FileUploadHandler):
    """Stops a request whose files together pass the largest upload; the visitor gets a page that says so."""

    received = 0

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any
    ) -> None:
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

"""Files brought through the pages, as an operator brings them."""

from __future__ import annotations

import re
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kentongan.worker import loop


def brought(client: Client, name: str, content: str | bytes) -> str:
    """Bring one file; return the address on which it is looked at."""
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile(name, data)
    answer = client.post("/laporan/masukkan/bawa/", {"berkas": [file]})
    assert answer.status_code == 302, answer.text
    return answer.url


def taken_in(client: Client, name: str, content: str | bytes, at: datetime) -> str:
    """Bring one file, take it in, let the worker read it; return its page."""
    address = brought(client, name, content)
    assert client.post(f"{address}mulai/").status_code == 302
    loop.drain(at)
    return re.sub(r"\s+", " ", client.get(address).text)

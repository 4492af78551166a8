"""The examples of `docs/api.md` do what they say."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.api.program import Program

DOCS = Path(__file__).parents[2] / "docs" / "api.md"
EXAMPLES = re.findall(r"```sh\n(curl .+)\n```", DOCS.read_text(encoding="utf-8"))


def run(line: str, program: Program):
    words = shlex.split(line)
    address = urlsplit(words[-1].replace("$BASE", ""))
    headers = dict(
        words[place + 1].split(": ", 1)
        for place, word in enumerate(words)
        if word == "-H" and "$TOKEN" not in words[place + 1]
    )
    if "POST" in words:
        kind = headers.pop("Content-Type")
        assert kind == "application/json"
        body = json.loads(words[words.index("-d") + 1])
        return program.post(address.path, body, **headers)
    return program.get(f"{address.path}?{address.query}", **headers)


def test_there_are_examples():
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_works(operator, line):
    assert "Authorization: Bearer $TOKEN" in line
    assert run(line, operator).status_code in {200, 201}

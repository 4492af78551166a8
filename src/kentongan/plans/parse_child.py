"""The child that reads the rows of one plan's file: no network, little memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kentongan.domain.refusals import Refusal
from kentongan.formats.table.raw import raw_rows
from kentongan.reports.parse_child import limit, little_memory


def main(arguments: list[str]) -> int:
    """Say the rows of the file named in `arguments`, or why it can't be read."""
    limit()
    try:
        with little_memory():
            rows = raw_rows(Path(arguments[0]))
    except Refusal as refusal:
        answer: object = {"refused": {"id": refusal.say("id"), "en": refusal.say("en")}}
    else:
        answer = {"rows": rows}
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

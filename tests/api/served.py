"""Schemathesis against a really served house: `python -m tests.api.served DATA [N]`.

N is the most generated cases for each operation and phase; DATA is a played demo. It
asks once as the secretariat's program and once as an agency's that owes tasks.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from kentongan.bench.house import environment, served
from kentongan.domain.roles import Role

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
)
PROGRAMS = (("bakesbangpol", Role.OPERATOR), ("pupr", Role.AGENCY_OFFICER))
USUAL = "150"


def tokens(data: Path) -> list[str]:
    """Give each program a token in the house at `data`."""
    os.environ.update(environment(data))
    import django

    django.setup()
    from kentongan.web import edge

    return [_token(agency, role, edge.now()) for agency, role in PROGRAMS]


def _token(agency: str, role: Role, at: datetime) -> str:
    from tests.api.program import token

    return token(agency, role, at)


def ask(port: int, secret: str, most: str) -> int:
    """Run schemathesis with one token and return its exit code."""
    line = (
        f"-m schemathesis.cli run http://127.0.0.1:{port}/api/v1/openapi.json"
        f" --checks {','.join(CHECKS)} --max-examples {most}"
        " --suppress-health-check all --continue-on-failure"
    )
    header = ("--header", f"Authorization: Bearer {secret}")
    return subprocess.run(
        [sys.executable, *line.split(), *header], check=False
    ).returncode


def main() -> int:
    """Return 0 when no program found a server error or an undescribed answer."""
    data, most = Path(sys.argv[1]), (*sys.argv[2:], USUAL)[0]
    secrets = tokens(data)
    os.environ["KENTONGAN_API_PER_MINUTE"] = "1000000"
    with served(data) as port:
        return max(ask(port, secret, most) for secret in secrets)


if __name__ == "__main__":
    sys.exit(main())

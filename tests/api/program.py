"""A program of an agency: its token, and what it asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.test import Client

from kentongan.access import actions, actors
from kentongan.domain.roles import Role
from kentongan.places import queries as places
from tests import cast

BASE = "/api/v1"
KEY = "kunci-uji-0000000000000001"


def token(
    agency: str = "bakesbangpol",
    role: Role = Role.OPERATOR,
    at: datetime = cast.NOON,
    days: int = 30,
) -> str:
    by = actors.console(places.house().kode)
    name = "Program uji"
    return actions.make_token(
        agency=agency, name=name, role=role, days=days, by=by, at=at
    )


class Program:
    """What an agency runs."""

    def __init__(self, secret: str) -> None:
        self.client = Client()
        self.auth = {"Authorization": f"Bearer {secret}"} if secret else {}

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(BASE + path, headers={**self.auth, **headers})

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.client.post(
            BASE + path,
            data=body if body is not None else {},
            content_type="application/json",
            headers={**self.auth, **headers},
        )

    def report(self, text: str, *, key: str = KEY, **more: str) -> Any:
        body = {"text": text, **more}
        return self.post("/reports", body, **{"Idempotency-Key": key})

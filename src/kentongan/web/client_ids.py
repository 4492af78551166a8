"""The id that a form was given: sent twice with it, it is one report."""

from __future__ import annotations

import uuid

from django.http import QueryDict


def client_id(form: QueryDict) -> str:
    """Return the id that `form` carries, or a new one."""
    try:
        return str(uuid.UUID(form.get("kunci", "")))
    except ValueError:
        return str(uuid.uuid4())

"""System check of the policy: no guarded row can be read without an actor."""

from __future__ import annotations

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, register

from kentongan.access.models import Guarded


@register(Tags.models)
def guarded_rows_have_no_objects(**_: object) -> list[CheckMessage]:
    """Say which guarded row could be read without an actor."""
    return [
        Error(f"{model.__name__} has `objects`: remove it", id="kentongan.E010")
        for model in apps.get_models()
        if issubclass(model, Guarded) and hasattr(model, "objects")
    ]

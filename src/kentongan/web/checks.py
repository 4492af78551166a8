"""System checks: what is incomplete is named by the program, not by a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act
from kentongan.domain.register import RIGHTS
from kentongan.places import queries as places
from kentongan.web.routes import ROUTES


@register(Tags.security)
def acts_are_complete(**_: object) -> list[CheckMessage]:
    """Say which act has no right or no words."""
    found: list[CheckMessage] = [
        Error(f"act {act.value} has no right: add it to RIGHTS", id="kentongan.E001")
        for act in Act
        if act not in RIGHTS
    ]
    return found + [
        Error(f"act {act.value} has no words: add it to ACTS", id="kentongan.E002")
        for act in Act
        if act not in ACTS
    ]


@register(Tags.urls)
def urls_are_routed(**_: object) -> list[CheckMessage]:
    """Say which URL goes round the policy: not made by `route`."""
    from kentongan.web.urls import urlpatterns

    known = {route.path for route in ROUTES}
    return [
        Error(f"URL {p.pattern} was not made by edge.route", id="kentongan.E003")
        for p in urlpatterns
        if str(p.pattern) not in known
    ]


@register(Tags.models)
def migrations_are_fresh(
    app_configs: Sequence[Any] | None = None, **_: object
) -> list[CheckMessage]:
    """Say where models and migrations differ."""
    del app_configs
    with translation.override(None):
        loader = MigrationLoader(None, ignore_no_migrations=True)
        detector = MigrationAutodetector(
            loader.project_state(), ProjectState.from_apps(apps)
        )
        changed = detector.changes(graph=loader.graph)
    return [
        Error(f"room {label}: models changed, make a migration", id="kentongan.E004")
        for label in changed
    ]


@register(Tags.security, deploy=True)
def no_demo_is_deployed(**_: object) -> list[CheckMessage]:
    """Refuse a demo database, whose passwords are known, in production."""
    if "places_house" not in connection.introspection.table_names():
        return [Error("no database yet: run kentongan init", id="kentongan.E005")]
    if places.is_open() and places.house().demo:
        text = "this is a demo database with demo accounts: start a new folder"
        return [Error(text, id="kentongan.E006")]
    return []

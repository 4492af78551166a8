"""The OpenAPI document: valid, complete, and no answer that it doesn't describe."""

from __future__ import annotations

import os
from contextlib import contextmanager

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kentongan.web.api import described, pace
from kentongan.web.api.edge import ANGLES, BASE
from kentongan.web.routes import ROUTES
from kentongan.web.wsgi import application
from tests import cast
from tests.api.program import token
from tests.issues import sample

CASES = int(os.environ.get("KENTONGAN_API_CASES", "20"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
schema = schemathesis.openapi.from_dict(described.document())
schema.app = application


def test_it_is_openapi_three_one_and_has_every_operation():
    made = described.document()
    assert made["openapi"].startswith("3.1")
    described_ = {path.lstrip("/").translate(ANGLES) for path in made["paths"]}
    routed = {one.path for one in ROUTES if one.path.startswith(BASE)}
    assert described_ == routed - {"api/v1/openapi.json"}


def test_it_is_open_to_whoever_writes_a_program(db):
    client = Client()
    assert client.get("/api/v1/openapi.json").json()["openapi"].startswith("3.1")
    for path in ("/api/", "/en/api/"):
        page = client.get(path)
        assert page.status_code == 200
        assert "/api/v1/reports" in page.text
        assert "<script" not in page.text


@contextmanager
def _one_connection():
    """Let every request use the test's own connection, as Django's client does."""
    moments = (request_started, request_finished)
    for moment in moments:
        moment.disconnect(close_old_connections)
    try:
        yield
    finally:
        for moment in moments:
            moment.connect(close_old_connections)


@pytest.fixture
def house(db, monkeypatch, settings):
    settings.API_PER_MINUTE = 10**6
    settings.ALLOWED_HOSTS = ["*"]
    monkeypatch.setattr("kentongan.web.edge.now", lambda: cast.NOON)
    pace.forget()
    cast.a_rumour()
    sample.opened()
    with _one_connection():
        yield token()


@schema.parametrize()
@settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_no_answer_is_undescribed(house, case):
    headers = {"Authorization": f"Bearer {house}", "Accept-Encoding": "identity"}
    case.call_and_validate(headers=headers, checks=CHECKS)

"""What every test begins with: the city of the cast, and a fresh reading machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile("fast", max_examples=20, **_COMMON)
settings.register_profile("full", max_examples=200, **_COMMON)
settings.load_profile(os.environ.get("KENTONGAN_EXAMPLES", "fast"))

SHARED = Path(
    os.environ.get("KENTONGAN_SHARED", Path(__file__).parents[2] / "shared" / "data")
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Let a skipped test fail where nothing may be skipped: `.ci/run` says so."""
    report = yield
    if report.skipped and os.environ.get("KENTONGAN_NO_SKIP"):
        report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def shared() -> Path:
    """The real data files; a test that needs them says loudly when they're absent."""
    if not SHARED.is_dir():
        pytest.skip(f"no data files at {SHARED}: set KENTONGAN_SHARED")
    return SHARED


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Every database test begins in the city of the cast, made once."""
    from tests import cast

    with django_db_blocker.unblock():
        cast.city()


@pytest.fixture(autouse=True)
def _fresh_memory() -> None:
    """Each test starts without what was kept of another test's database."""
    from kentongan.reports import reader
    from kentongan.reports.queries import by_day
    from kentongan.web import memo

    reader.forget()
    by_day.forget()
    memo.forget()

"""S2: an agency's program reports; each report once, redacted, its author a program."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.access.actors import title_of
from kentongan.domain.refs import Ref
from kentongan.ledger import queries as ledger
from kentongan.reports.models import Report
from kentongan.tasks import actions as tasks
from kentongan.tasks.actions import Assignment
from kentongan.worker import loop
from tests import cast
from tests.api.program import KEY
from tests.issues import sample

STORY = "Genangan setinggi lutut di depan pasar"


def kept() -> int:
    return Report.unscoped.filter(channel="api").count()


def test_a_report_is_kept_once_however_often_it_is_sent(pupr):
    numbers = {pupr.report(STORY).json()["number"] for _ in range(3)}
    assert len(numbers) == 1
    assert kept() == 1


def test_the_same_key_with_other_content_is_refused(pupr):
    assert pupr.report(STORY).status_code == 201
    answer = pupr.report(STORY + ", sudah surut")
    assert answer.status_code == 409
    assert answer.json()["code"] == "KeyReused"
    assert kept() == 1


def test_a_clock_that_runs_ahead_still_means_the_same_report(pupr, clock):
    soon = (clock["at"] + timedelta(seconds=30)).isoformat()
    first = pupr.report(STORY, sent_at=soon)
    clock["at"] += timedelta(seconds=10)
    assert pupr.report(STORY, sent_at=soon).json() == first.json()
    found = pupr.get(f"/reports/{first.json()['number']}").json()
    assert found["sent_at"] == found["recorded_at"]


def test_the_same_moment_in_another_zone_is_the_same_report(pupr):
    here, there = "2020-02-03T11:00:00+07:00", "2020-02-03T04:00:00Z"
    first = pupr.report(STORY, sent_at=here)
    assert pupr.report(STORY, sent_at=there).json() == first.json()


def test_whose_attention_made_it_is_kept(pupr):
    number = pupr.report(STORY, origin="warga").json()["number"]
    assert pupr.get(f"/reports/{number}").json()["origin"] == "warga"
    assert pupr.report(STORY, origin="petugas").json()["code"] == "KeyReused"


def test_what_is_kept_can_be_read_by_who_sent_it(pupr):
    for place, area in enumerate(("", "35.74", "35.74.04", "35.74.04.1003")):
        sent = pupr.report(STORY, key=f"{KEY}-{place}", area=area)
        number = sent.json()["number"]
        assert pupr.get(f"/reports/{number}").status_code == 200


def test_two_agencies_may_use_one_key(pupr, operator):
    first, second = pupr.report(STORY), operator.report(STORY)
    assert first.json() != second.json()
    assert kept() == 2


BAD_KEYS = ["", "pendek", "x" * 65, "dengan spasi dan panjang", "é" * 20]


@pytest.mark.parametrize("key", BAD_KEYS)
def test_a_key_that_wont_do_is_said(pupr, key):
    assert pupr.report(STORY, key=key).status_code == 422
    assert kept() == 0


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "ya"},
        {"text": STORY, "area": "99.99"},
        {"text": STORY, "area": "35"},
        {"text": " " * 20},
        {"text": "\x00" * 20},
        {"text": STORY, "sent_at": "0001-01-01T00:00:00+14:00"},
        {"text": STORY, "sent_at": "1999-01-01T00:00:00Z"},
        {"text": STORY, "origin": "mesin"},
        {"text": STORY, "sent_at": "kemarin"},
        {"text": STORY, "lain": 1},
        {"text": "x" * 20_001},
        {"text": None},
        [],
    ],
)
def test_a_body_that_wont_do_is_said_and_nothing_is_kept(pupr, body):
    answer = pupr.post("/reports", body, **{"Idempotency-Key": KEY})
    assert answer.status_code == 422
    assert kept() == 0


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b"null", b"[" * 2000])
def test_a_body_that_isnt_json_is_said(pupr, raw):
    answer = pupr.client.post(
        "/api/v1/reports",
        data=raw,
        content_type="application/json",
        headers={**pupr.auth, "Idempotency-Key": KEY},
    )
    assert answer.status_code == 422


def test_a_body_larger_than_any_report_is_said(pupr):
    answer = pupr.report("x" * 300_000)
    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"


def test_both_the_secretariat_and_the_agency_read_it_redacted(pupr, operator):
    text = f"{STORY}, lapor ke 081234567890"
    number = pupr.report(text).json()["number"]
    loop.drain(cast.NOON)
    for program in (pupr, operator):
        found = program.get(f"/reports/{number}").json()
        assert found["channel"] == "api"
        assert found["origin"] == "petugas"
        assert "081234567890" not in found["text"]
        assert "Genangan" in found["text"]


def test_its_author_is_a_program(pupr):
    pupr.report(STORY)
    authors = {one.actor for one in ledger.recent(5) if one.act == "report.receive"}
    [author] = authors
    assert author.startswith("token:")
    assert title_of(author) == "Program uji (PUPR)"


def test_a_program_works_on_its_offices_tasks_only(pupr, operator):
    new = Assignment("pupr", "Membersihkan dam Wonoasih", cast.NOON.replace(month=3))
    about = Ref("issue", sample.opened().pk)
    by = cast.who("operator")
    task = tasks.assign_task(about=about, new=new, by=by, at=cast.NOON)
    assert operator.post(f"/tasks/{task.number}/start").status_code == 404
    assert pupr.post(f"/tasks/{task.number}/start").json()["state"] == "dikerjakan"
    again = pupr.post(f"/tasks/{task.number}/start")
    assert again.status_code == 409
    done = {"proof": "Sampah diangkat dua truk, dam bersih"}
    answer = pupr.post(f"/tasks/{task.number}/report-done", done)
    assert answer.json()["state"] == "dilaporkan_selesai"
    assert answer.json()["proofs"] == 1

"""S3: groups that say the same are united at once, and it is undone in place."""

from __future__ import annotations

import re

import pytest

from kentongan.ledger.models import Entry
from kentongan.reports import models
from kentongan.reports.queries import growing
from kentongan.rumours import actions as rumours
from tests import cast
from tests.web.conftest import LATER
from tests.web.desk import check, words

RICE = (
    "Beras langka di Pasar Gotong Royong, harganya naik",
    "copas: beras langka di pasar gotong royong",
)
FLOOD = (
    "Banjir selutut di Jalan Mawar Kedopok sejak subuh",
    "banjir di jalan mawar kedopok, selutut",
)


@pytest.fixture
def groups(db) -> list[str]:
    """The numbers of three groups, the largest first."""
    for texts in (cast.KIDNAP, RICE, FLOOD):
        cast.receive(texts)
    found = growing(by=cast.who("verifier"), at=LATER)
    assert len(found) == 3
    return [group.number for group in found]


def _standing() -> list[tuple]:
    rows = models.Group.unscoped.order_by("pk").select_related("merged_into")
    return [
        (
            group.number,
            group.merged_into and group.merged_into.number,
            group.size,
            group.harm,
            group.first_at,
            group.last_at,
            group.label,
            sorted(
                group.memberships.filter(closed_at=None).values_list(
                    "report_id", "band", "score", "why_id", "by"
                )
            ),
        )
        for group in rows
    ]


def _unite(client, numbers, origin="/isu-beredar/?masa=pekan"):
    form = {"kelompok": numbers, "asal": origin}
    return client.post("/kelompok/satukan/", form)


def test_marked_groups_go_into_the_largest_one_row_each(browser, groups):
    client = browser("verifier")
    answer = _unite(client, groups[::-1])
    shown = client.get(answer.url).text
    check(shown)
    said = words(shown)
    assert f"Disatukan: 2 kelompok ke dalam {groups[0]}." in said
    assert "Urungkan penyatuan 2 kelompok" in said
    rows = Entry.objects.filter(act="group.merge", verdict="izin")
    assert rows.count() == 2
    sizes = {number: size for number, _, size, *_ in _standing()}
    assert sizes[groups[0]] == 7


@pytest.mark.parametrize("origin", ["/isu-beredar/?masa=pekan", "/meja/?lihat=tumbuh"])
def test_undone_it_stands_as_if_it_had_not_been(browser, groups, origin):
    client, before = browser("verifier"), _standing()
    answer = _unite(client, groups, origin)
    assert answer.url.startswith(origin)
    page = client.get(answer.url).text
    form = page.partition('action="/kelompok/urungkan/"')[2].partition("</form>")[0]
    back = {
        "kelompok": re.findall(r'name="kelompok" value="([\d-]+)"', form),
        "asal": re.search(r'name="asal" value="([^"]+)"', form)[1],
    }
    assert len(back["kelompok"]) == 2
    shown = client.get(client.post("/kelompok/urungkan/", back).url).text
    assert "Diurungkan: 2 kelompok kembali." in words(shown)
    assert _standing() == before
    again = client.post("/kelompok/urungkan/", back)
    assert again.status_code == 409


def test_what_was_taken_up_receives_and_a_second_one_is_left_with_why(browser, groups):
    by = cast.who("verifier")
    found = {group.number: group for group in growing(by=by, at=LATER)}
    for number, claim in ((groups[1], "Beras habis"), (groups[2], "Banjir besar")):
        rumours.take_up(
            group_id=found[number].id, claim=f"{claim} di kota ini", by=by, at=LATER
        )
    client = browser("verifier")
    said = words(client.get(_unite(client, groups).url).text)
    assert "Disatukan: 1 kelompok" in said
    assert "1 dari 2 tidak dapat disatukan:" in said
    assert "sudah diangkat; satukan yang lain ke dalamnya." in said
    refused = Entry.objects.filter(verdict="tolak", reason="TakenUpApart")
    assert refused.count() == 1


@pytest.mark.parametrize("numbers", [[], ["99-999"]])
def test_uniting_takes_two(browser, groups, numbers):
    answer = _unite(browser("verifier"), [*numbers, groups[0], groups[0]])
    assert answer.status_code == 409
    assert "paling sedikit dua kelompok" in words(answer.text)


def test_a_message_moved_on_since_stays_where_it_was_moved(browser, groups):
    client = browser("verifier")
    _unite(client, groups[:2])
    into = models.Group.unscoped.get(number=groups[0])
    moved = models.Membership.objects.filter(group=into, closed_at=None).last()
    form = {"ke": groups[2], "nomor": [moved.report.number]}
    client.post(f"/isu-beredar/{groups[0]}/pindahkan/", form)
    client.post("/kelompok/urungkan/", {"kelompok": [groups[1]]})
    live = models.Membership.objects.get(report=moved.report, closed_at=None)
    assert live.group.number == groups[2]


@pytest.mark.parametrize("account", ["polres", "analyst", "auditor"])
def test_uniting_is_the_desks(browser, groups, account):
    assert _unite(browser(account), groups).status_code == 404


def test_a_group_leads_to_a_rumour_or_to_an_issue(browser, groups):
    address = f"/isu-beredar/{groups[1]}/"
    text = browser("operator").get(address).text
    check(text)
    assert f'href="/isu/baru/?kelompok={groups[1]}"' in text
    assert "/isu/baru/" not in browser("verifier").get(address).text

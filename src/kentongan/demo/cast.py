"""The demo's city: offices by function, accounts, the forum and the duty list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from kentongan.access import actions as access
from kentongan.access import actors, starting
from kentongan.access.actions import NewPost
from kentongan.demo.messages import written
from kentongan.domain.codes import Classification
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.places import actions as place_actions
from kentongan.places import queries as places

CITY = "35.74"
PASSWORD = "kentongan"  # noqa: S105  (a demo's only; check --deploy refuses it)
NAMES = {
    "kodim": {"name": "Komando Distrik Militer 0820", "short": "Kodim 0820"},
    "ksop": {
        "name": "Kantor Kesyahbandaran dan Otoritas Pelabuhan Kelas IV Probolinggo",
        "short": "KSOP",
    },
    "rsud": {"name": "RSUD dr. Mohamad Saleh", "short": "RSUD"},
}
OFFICER, HEAD = Role.AGENCY_OFFICER, Role.AGENCY_HEAD
ACCOUNTS: tuple[tuple[str, str, str, Role], ...] = (
    ("operator", "Operator Puskomin", "bakesbangpol", Role.OPERATOR),
    ("pemeriksa", "Pemeriksa 1", "bakesbangpol", Role.VERIFIER),
    ("pemeriksa2", "Pemeriksa 2", "bakesbangpol", Role.VERIFIER),
    ("kepala", "Kepala Bakesbangpol", "bakesbangpol", HEAD),
    ("sekretaris", "Sekretaris Tim Terpadu", "bakesbangpol", Role.OPERATOR),
    ("notulis", "Notulis Tim Terpadu", "bakesbangpol", OFFICER),
    ("walikota", "Wali Kota", "wali_kota", Role.LEADER),
    ("polres", "Petugas Polres", "polres", OFFICER),
    ("kapolres", "Kapolres Probolinggo Kota", "polres", HEAD),
    ("kodim", "Petugas Kodim 0820", "kodim", OFFICER),
    ("kejari", "Petugas Kejari", "kejari", OFFICER),
    ("dikbud", "Petugas Dikbud", "dikbud", OFFICER),
    ("rsud", "Petugas RSUD", "rsud", OFFICER),
    ("dinkes", "Petugas Dinkes", "dinkes", OFFICER),
    ("pupr", "Petugas PUPR", "pupr", OFFICER),
    ("dlh", "Petugas DLH", "dlh", OFFICER),
    ("diskominfo", "Petugas Diskominfo", "diskominfo", OFFICER),
    ("dispopar", "Petugas Dispopar", "dispopar", OFFICER),
    ("dagang", "Petugas Dinas Perdagangan", "dagang", OFFICER),
    ("satpol", "Petugas Satpol PP", "satpol_pp", OFFICER),
    ("bpbd", "Petugas BPBD", "bpbd", OFFICER),
    ("kalaksa", "Kepala Pelaksana BPBD", "bpbd", HEAD),
    ("dishub", "Petugas Dishub", "dishub", OFFICER),
    ("lapangan", "Petugas FKDM", "fkdm", Role.FIELD_OFFICER),
    ("analis", "Analis", "bakesbangpol", Role.ANALYST),
    ("pengelola", "Pengelola Sistem", "diskominfo", Role.ADMINISTRATOR),
    ("auditor", "Auditor", "setda", Role.AUDITOR),
)
MEMBERS = (
    "wali_kota",
    "dprd",
    "polres",
    "kodim",
    "kejari",
    "setda",
    "bakesbangpol",
    "satpol_pp",
    "bpbd",
    "diskominfo",
    "dinkes",
    "dinsos",
    "dikbud",
    "dagang",
    "dishub",
    "dispopar",
    "dlh",
    "pupr",
    "bappeda",
    "rsud",
    "kemenag",
    "ksop",
    "fkub",
    "fkdm",
)


def console() -> Actor:
    """Return the person at the demo's own console."""
    return actors.console(CITY)


def settle(at: datetime) -> None:
    """Open the demo's city with its offices, posts, accounts, forum and duty list."""
    root = Actor(id="console", roles=frozenset({Role.CONSOLE}), areas=(CITY,))
    place_actions.open_house(kode=CITY, demo=True, by=root, at=at)
    place_actions.set_clock(to=at, by=root, at=at)
    city = starting.Place(CITY, places.house().name)
    districts = [starting.Place(area.kode, area.name) for area in places.districts()]
    villages = [starting.Place(area.kode, area.name) for area in places.villages()]
    usual = starting.agencies(city, districts, villages)
    new = [replace(agency, **NAMES.get(agency.code, {})) for agency in usual]
    access.add_agencies(new=new, by=root, at=at)
    posts = starting.posts(districts, villages)
    access.add_posts(new=[*posts, *_neighbourhoods(villages)], by=root, at=at)
    _accounts(root, at, villages)
    _forum(root, at)
    _duty(root, at)


def _neighbourhoods(villages: list[starting.Place]) -> list[NewPost]:
    """Return a post for each RT or RW that writes in the month's messages."""
    by_name = {village.name: village.kode for village in villages}
    senders = sorted({m.sender for m in written() if m.sender[:2] in {"RT", "RW"}})
    found = []
    for sender in senders:
        kind, number, village = sender.split(" ", 2)
        kode = by_name[village]
        code = f"{kind.lower()}{number}.{kode}"
        found.append(NewPost(code, sender, "rt_rw", "fkdm", kode, reports_zero=False))
    return found


def _accounts(root: Actor, at: datetime, villages: list[starting.Place]) -> None:
    rows = [(a, t, o, r, CITY) for a, t, o, r in ACCOUNTS]
    silent = {"Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul"}
    for village in villages:
        if village.name in silent:
            account = "lurah_" + village.name.lower().replace(" ", "_")
            office = starting.agency_code(village.kode)
            title = f"Lurah {village.name}"
            rows.append((account, title, office, OFFICER, village.kode))
    for account, title, agency, role, area in rows:
        roles = {role}
        if account == "notulis":
            roles = {Role.AGENCY_OFFICER}
        access.add_officer(
            account=account,
            title=title,
            agency=agency,
            roles=roles,
            areas=[area],
            clearance=Classification.TERBATAS,
            password=PASSWORD,
            demo=True,
            by=root,
            at=at,
        )


def _forum(root: Actor, at: datetime) -> None:
    access.add_forum(
        code="timdu",
        name="Tim Terpadu Penanganan Konflik Sosial",
        decree="",
        valid=(date(2020, 1, 1), date(2023, 12, 31)),
        members=MEMBERS,
        seats=[
            ("walikota", Role.CHAIR),
            ("sekretaris", Role.SECRETARY),
            ("notulis", Role.NOTE_TAKER),
        ],
        by=root,
        at=at,
    )


def _duty(root: Actor, at: datetime) -> None:
    access.set_duty(
        agency="polres",
        title="Perwira jaga Polres Probolinggo Kota",
        phone="110",
        area=CITY,
        starts_at=at,
        ends_at=at + timedelta(days=1300),
        by=root,
        at=at,
    )

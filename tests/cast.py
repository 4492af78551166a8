"""The people of the tests: a small city with offices, posts and accounts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from kentongan.access import actions as access
from kentongan.access import actors, starting
from kentongan.domain.codes import Channel, Classification, Verdict
from kentongan.domain.incoming import Incoming
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.places import actions as place_actions
from kentongan.places import queries as places
from kentongan.publication.rules import Scope
from kentongan.reports import actions as reports
from kentongan.rumours import actions as rumours
from kentongan.rumours.actions import Draft
from kentongan.rumours.models import Rumour
from kentongan.tasks.actions import Asking, consent, reply
from kentongan.tasks.rules import Consent, Finding
from kentongan.worker import loop

CITY = "35.74"
PASSWORD = "kalimat-yang-mudah"  # noqa: S105
NOON = datetime(2020, 2, 3, 5, 0, tzinfo=UTC)
OFFICERS: tuple[tuple[str, str, str, str], ...] = (
    ("operator", "Operator Puskomin", "bakesbangpol", "operator"),
    ("verifier", "Pemeriksa 1", "bakesbangpol", "verifier"),
    ("verifier2", "Pemeriksa 2", "bakesbangpol", "verifier"),
    ("head", "Kepala Bakesbangpol", "bakesbangpol", "agency_head"),
    ("secretary", "Sekretaris Tim Terpadu", "bakesbangpol", "operator"),
    ("mayor", "Wali Kota", "wali_kota", "leader"),
    ("polres", "Petugas Polres", "polres", "agency_officer"),
    ("kapolres", "Kapolres", "polres", "agency_head"),
    ("dikbud", "Petugas Dikbud", "dikbud", "agency_officer"),
    ("dinkes", "Petugas Dinkes", "dinkes", "agency_officer"),
    ("pupr", "Petugas PUPR", "pupr", "agency_officer"),
    ("dagang", "Petugas Dinas Perdagangan", "dagang", "agency_officer"),
    ("bpbd", "Petugas BPBD", "bpbd", "agency_officer"),
    ("kalaksa", "Kepala Pelaksana BPBD", "bpbd", "agency_head"),
    ("satpol", "Petugas Satpol PP", "satpol_pp", "agency_officer"),
    ("auditor", "Auditor", "setda", "auditor"),
    ("analyst", "Analis", "bakesbangpol", "analyst"),
    ("fkdm", "Petugas FKDM", "fkdm", "field_officer"),
)


def console() -> Actor:
    """Whoever sits at the server."""
    return actors.console(CITY)


def city(at: datetime = NOON) -> None:
    """Open the city with its offices, posts and accounts, once per database."""
    if places.is_open():
        return
    root = Actor(id="console", roles=frozenset({Role.CONSOLE}), areas=(CITY,))
    place_actions.open_house(kode=CITY, demo=False, by=root, at=at)
    here = starting.Place(CITY, places.house().name)
    districts = [starting.Place(a.kode, a.name) for a in places.districts()]
    villages = [starting.Place(a.kode, a.name) for a in places.villages()]
    access.add_agencies(
        new=starting.agencies(here, districts, villages), by=root, at=at
    )
    access.add_posts(new=starting.posts(districts, villages), by=root, at=at)
    for account, title, agency, role in OFFICERS:
        access.add_officer(
            account=account,
            title=title,
            agency=agency,
            roles={Role(role)},
            areas=[CITY],
            clearance=Classification.TERBATAS,
            password=PASSWORD,
            by=root,
            at=at,
        )
    _forum(root, at)


def _forum(root: Actor, at: datetime) -> None:
    access.add_forum(
        code="timdu",
        name="Tim Terpadu Penanganan Konflik Sosial",
        decree="",
        valid=(date(2019, 1, 1), date(2030, 12, 31)),
        members=["polres", "dikbud", "dinkes", "pupr", "dagang", "satpol_pp"],
        seats=[
            ("mayor", Role.CHAIR),
            ("secretary", Role.SECRETARY),
            ("operator", Role.NOTE_TAKER),
        ],
        by=root,
        at=at,
    )


def who(account: str, at: datetime = NOON) -> Actor:
    """Return the officer with an account."""
    return actors.by_account(account, at)


def officers() -> dict[str, Actor]:
    """Return every officer by account."""
    return {account: who(account) for account, *_ in OFFICERS}


def receive(
    texts: Sequence[str],
    *,
    sender: str = "FKDM Kel. Jati",
    at: datetime = NOON,
    channel: Channel = Channel.WHATSAPP,
) -> list[int]:
    """Receive messages a minute apart, and let the machine read them."""
    by = console()
    batch = reports.open_batch(name="obrolan.txt", channel=channel, by=by, at=at)
    items = [
        Incoming(line=n, sent_at=at + timedelta(minutes=n), sender=sender, text=text)
        for n, text in enumerate(texts, 1)
    ]
    got = reports.receive(
        batch_id=batch, items=items, nths=[0] * len(items), by=by, at=at
    )
    loop.drain(at)
    return [pk for _, pk in got.new]


KIDNAP = (
    "Ada penculikan anak di Kanigaran, mobil putih keliling sekolah, waspada!",
    "Copas: penculikan anak di Kanigaran pakai mobil putih, sebarkan",
    "benar ta ada penculikan anak di kanigaran pak?",
)


def a_rumour(at: datetime = NOON) -> Rumour:
    """A rumour that a verifier took up from three messages."""
    from kentongan.reports.queries import growing

    receive(KIDNAP, at=at)
    group = growing(by=who("verifier", at), at=at + timedelta(hours=1))[0]
    return rumours.take_up(
        group_id=group.id,
        claim="Ada anak diculik di Kanigaran",
        by=who("verifier", at),
        at=at,
    )


def asked(rumour: Rumour, at: datetime = NOON) -> None:
    """The rumour is being checked and Polres was asked."""
    by = who("verifier", at)
    rumours.check(rumour_id=rumour.pk, by=by, at=at)
    asking = Asking("polres", "Adakah laporan penculikan?", at + timedelta(hours=7))
    rumours.ask_offices(rumour_id=rumour.pk, askings=[asking], by=by, at=at)


def replied(
    rumour: Rumour,
    at: datetime = NOON,
    *,
    classification: Classification = Classification.BIASA,
    agreed: Consent | None = None,
) -> None:
    """Polres replied that there was no such case."""
    from kentongan.tasks.queries import replies

    inquiry = replies(by=who("verifier", at), at=at, about=rumour.ref)[-1]
    reply(
        inquiry_id=inquiry.id,
        finding=Finding.NONE,
        text="Tidak ada laporan penculikan di kota.",
        classification=classification,
        by=who("polres", at),
        at=at,
    )
    if agreed is not None:
        head = who("kapolres", at)
        consent(inquiry_id=inquiry.id, agreed=agreed, by=head, at=at)
    loop.drain(at)


def draft(at: datetime = NOON) -> Draft:
    """A bounded answer that rests on Polres."""
    return Draft(
        title="Benarkah ada penculikan anak di Kota Probolinggo?",
        body="Tidak ada penculikan anak di Kota Probolinggo menurut Polres.",
        verdict=Verdict.FALSE,
        scope=Scope(
            place="Kota Probolinggo",
            since=at - timedelta(days=30),
            until=at,
            as_of=at,
            checked_by=("polres",),
            not_covered="luar kota",
        ),
    )


def rumour_in_review(by: str = "verifier", at: datetime = NOON) -> Rumour:
    """A rumour whose drafted answer waits for the second person."""
    rumour = a_rumour(at)
    asked(rumour, at)
    replied(rumour, at)
    rumours.draft_answer(rumour_id=rumour.pk, draft=draft(at), by=who(by, at), at=at)
    return rumour

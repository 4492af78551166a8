"""What an account, an office, a forum and a duty must be before they are written."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from kentongan.domain.areas import contains
from kentongan.domain.refusals import Refusal
from kentongan.domain.register import STAFF
from kentongan.domain.roles import Role
from kentongan.domain.words import Words

START_DAYS = 7
"""How long a start password holds: an office's week."""
LEAST_PASSWORD = 12
MOST_AREAS = 14
ACCOUNT = re.compile(r"[a-z0-9][a-z0-9._-]{2,59}")
PHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{2,28}")
SEATS = (Role.CHAIR, Role.SECRETARY, Role.NOTE_TAKER)
ALONE = (Role.ADMINISTRATOR, Role.AUDITOR)
TOKEN_MARK = "ktg_"  # noqa: S105
"""How every token begins, so that a leaked one can be searched for."""
TOKEN_ROLES = (Role.AGENCY_OFFICER, Role.ANALYST, Role.OPERATOR)
MOST_DAYS = 366
CONSONANTS, VOWELS = "bdfghjkmnprstw", "aeiou"


class Theme(StrEnum):
    """Light or dark pages; paper is always light."""

    SYSTEM = "sistem"
    LIGHT = "terang"
    DARK = "gelap"


LANGUAGES = ("id", "en")


@dataclass(frozen=True)
class Display:
    """How somebody wants the pages; `keys` whether single keys act."""

    theme: Theme = Theme.SYSTEM
    language: str = "id"
    keys: bool = True


class NoSuchDisplay(Refusal):
    """A theme or language that isn't on the list."""

    what = Words(
        "Tampilan: pilih bahasa dan warna dari daftar.",
        "Display: choose language and colours from the list.",
    )


class NoTokenRole(Refusal):
    """A program that would decide, keep accounts or oversee."""

    what = Words(
        "Peran: pilih petugas instansi, analis, atau operator.",
        "Role: choose agency officer, analyst or operator.",
    )


class BadDays(Refusal):
    """No time, or too long a time."""

    what = Words("Berlaku: isi 1 sampai {most} hari.", "Holds: give 1 to {most} days.")


class WeakPassword(Refusal):
    """Too short to keep an office safe."""

    what = Words(
        "Kata sandi: paling sedikit 12 huruf. Pilih kalimat yang mudah diingat.",
        "Password: at least 12 characters. Choose a sentence you remember.",
    )


class SamePassword(Refusal):
    """The start password again."""

    what = Words(
        "Kata sandi: pilih yang lain daripada kata sandi lama.",
        "Password: choose another than the old one.",
    )


class BadAccount(Refusal):
    """Not a name to sign in with."""

    what = Words(
        "Nama akun {account}: 3 sampai 60 huruf kecil, angka, titik, atau garis."
        " Namai menurut jabatan, misalnya pemeriksa.1.",
        "Account {account}: 3 to 60 small letters, digits, dots or dashes."
        " Name it after the function, for example verifier.1.",
    )


class NoRole(Refusal):
    """An account without a role opens nothing."""

    what = Words(
        "Peran: pilih paling sedikit satu.",
        "Role: choose at least one.",
    )


class RolesApart(Refusal):
    """Who manages or audits sees no content, so holds no role that does."""

    what = Words(
        "Peran: pengelola dan auditor tidak membuka isi laporan, jadi tidak digabung"
        " dengan peran lain. Buat akun kedua untuk peran yang lain.",
        "Role: administrator and auditor open no content, so they aren't combined with"
        " another role. Make a second account for the other role.",
    )


class NoArea(Refusal):
    """An account without an area sees nothing."""

    what = Words(
        "Wilayah: pilih paling sedikit satu.",
        "Area: choose at least one.",
    )


class TooManyAreas(Refusal):
    """Many parts are better said as the whole."""

    what = Words(
        "Wilayah: {n} dipilih, paling banyak {most}. Pilih kecamatannya, atau seluruh"
        " wilayah.",
        "Area: {n} chosen, {most} at most. Choose the districts, or the whole.",
    )


class Nameless(Refusal):
    """A name that nobody can read."""

    what = Words(
        "{field_id}: tulis paling sedikit 3 huruf.",
        "{field_en}: write at least 3 letters.",
    )


class BackToFront(Refusal):
    """An end that isn't after its beginning."""

    what = Words(
        "Masa berlaku: tanggal akhir harus sesudah tanggal mulai.",
        "Validity: the end must lie after the beginning.",
    )


class BadPhone(Refusal):
    """Not a number that can be dialled."""

    what = Words(
        "Telepon: tulis nomornya, misalnya 110 atau 0341 551177.",
        "Phone: write the number, for example 110 or 0341 551177.",
    )


class NoSeat(Refusal):
    """Only three functions are named by an SK here."""

    what = Words(
        "Kursi: pilih ketua, sekretaris, atau notulis.",
        "Seat: choose chair, secretary or note taker.",
    )


def check_password(password: str) -> str:
    """Return `password` if it keeps an office safe.

    Raises
    ------
    WeakPassword
        If it has fewer than 12 characters.
    """
    if len(password) < LEAST_PASSWORD:
        raise WeakPassword
    return password


def start_password() -> str:
    """Return a password of 16 random letters (48 bits) that can be read aloud."""
    words = ["".join(_syllable() for _ in range(2)) for _ in range(4)]
    return "-".join(words)


def _syllable() -> str:
    return secrets.choice(CONSONANTS) + secrets.choice(VOWELS)


def start_until(at: datetime) -> datetime:
    """Return until when a start password given at `at` holds."""
    return at + timedelta(days=START_DAYS)


def check_account(name: str) -> str:
    """Return `name` if it is one to sign in with.

    Raises
    ------
    BadAccount
        If it isn't.
    """
    if not ACCOUNT.fullmatch(name):
        raise BadAccount(account=name or "-")
    return name


def check_roles(roles: Collection[Role]) -> frozenset[Role]:
    """Return `roles` if one account may hold them together.

    Raises
    ------
    NoRole, RolesApart
        If it holds none, or one that manages or audits beside another.
    """
    found = frozenset(roles) & frozenset(STAFF)
    if not found or found != frozenset(roles):
        raise NoRole
    if len(found) > 1 and found & frozenset(ALONE):
        raise RolesApart
    return found


def check_areas(areas: Collection[str]) -> tuple[str, ...]:
    """Return `areas` without those that lie inside another of them.

    Raises
    ------
    NoArea, TooManyAreas
        If there is none, or more than an account can hold.
    """
    found = tuple(
        one
        for one in dict.fromkeys(areas)
        if not any(one != other and contains(other, one) for other in areas)
    )
    if not found:
        raise NoArea
    if len(found) > MOST_AREAS:
        raise TooManyAreas(n=len(found), most=MOST_AREAS)
    return found


def check_name(text: str, field: Words) -> str:
    """Return a name without outer blanks.

    Raises
    ------
    Nameless
        If it has fewer than 3 letters.
    """
    name = " ".join(text.split())
    if len(name) < 3:
        raise Nameless(field_id=field.id, field_en=field.en)
    return name


def check_valid(first: date, last: date) -> tuple[date, date]:
    """Return the days an SK holds, both included.

    Raises
    ------
    BackToFront
        If the last lies before the first.
    """
    if last < first:
        raise BackToFront
    return first, last


def check_duty(phone: str, starts_at: datetime, ends_at: datetime) -> str:
    """Return the phone number of a duty that can be dialled in its time.

    Raises
    ------
    BadPhone, BackToFront
        If it can't.
    """
    if not PHONE.fullmatch(phone.strip()):
        raise BadPhone
    if ends_at <= starts_at:
        raise BackToFront
    return phone.strip()


def check_seat(role: Role, roles: Collection[Role]) -> Role:
    """Return the seat that an account with `roles` may hold.

    Raises
    ------
    NoSeat, RolesApart
        If there is no such seat, or the account may open no content.
    """
    if role not in SEATS:
        raise NoSeat
    if frozenset(roles) & frozenset(ALONE):
        raise RolesApart
    return role


def secret_digest(secret: str) -> str:
    """Return what is kept of a random secret: 192 bits and more need no slow hash."""
    return sha256(secret.encode()).hexdigest()


def check_token_role(role: Role) -> Role:
    """Return the role that a program may have.

    Raises
    ------
    NoTokenRole
        If it is a role that decides, keeps accounts or oversees.
    """
    if role not in TOKEN_ROLES:
        raise NoTokenRole
    return role


def check_days(days: int) -> int:
    """Return how many days a token holds.

    Raises
    ------
    BadDays
        If that is none, or more than a year.
    """
    if not 1 <= days <= MOST_DAYS:
        raise BadDays(most=MOST_DAYS)
    return days

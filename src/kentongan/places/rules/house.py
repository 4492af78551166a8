"""The house: which city it serves, and what its clock may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.domain.areas import contains
from kentongan.domain.periods import zone_of
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class NoHouse(Refusal):
    """Nothing is served here yet."""

    what = Words(
        "Rumah ini belum dibuka untuk kota mana pun."
        " Jalankan: kentongan init --area KODE, misalnya 35.74.",
        "This house serves no city yet."
        " Run: kentongan init --area KODE, for example 35.74.",
    )


class HouseIsOpen(Refusal):
    """A house serves one city, for good."""

    what = Words(
        "Rumah ini sudah dibuka untuk {name} ({kode}), jadi tidak dapat dibuka untuk"
        " {asked}. Untuk wilayah lain pakai folder data lain: --data FOLDER.",
        "This house already serves {name} ({kode}) and can't be opened for {asked}."
        " For another area use another data folder: --data FOLDER.",
    )


class HouseIsOpenAlready(Refusal):
    """The same city again: nothing is left to do."""

    what = Words(
        "Rumah ini sudah dibuka untuk {name}; tidak ada yang berubah. Berikutnya:"
        " kentongan officer add, lalu kentongan serve, dengan --data yang sama.",
        "This house is open for {name} already; nothing changed. Next:"
        " kentongan officer add, then kentongan serve, with the same --data.",
    )


class NoEmblemInDemo(Refusal):
    """A demo's papers are no city's."""

    what = Words(
        "Peragaan tidak memakai lambang daerah. Unggah di rumah data kota Anda.",
        "A demo bears no city's emblem. Upload it in your city's own house.",
    )


@dataclass(frozen=True)
class Letterhead:
    """What stands above the office's letters; `emblem` is a PNG or empty."""

    address: str = ""
    emblem: bytes = b""


class NotADemo(Refusal):
    """Only a demo has its own date."""

    what = Words(
        "Tanggal rumah {name} tidak dapat diubah: ini bukan peragaan."
        " Buat peragaan dengan: kentongan demo.",
        "The date of {name} can't be set: this isn't a demo."
        " Make a demo with: kentongan demo.",
    )


class ClockBackwards(Refusal):
    """Time runs forward in a demo too."""

    what = Words(
        "Jam peragaan sudah {clock}; tidak dapat mundur ke {to}."
        " Buat peragaan baru di folder data lain.",
        "The demo's clock stands at {clock}; it can't go back to {to}."
        " Make a new demo in another data folder.",
    )


class OutsideHouse(Refusal):
    """An area that this house doesn't hold."""

    what = Words(
        "Wilayah {kode} bukan bagian dari {name}. Pakai kode yang diawali {house}.",
        "Area {kode} is no part of {name}. Use a code that begins with {house}.",
    )


@dataclass(frozen=True)
class House:
    """Which city this installation serves; `clock` is a demo's own moment."""

    kode: str
    name: str
    demo: bool
    clock: datetime | None

    @property
    def zone(self) -> ZoneInfo:
        """The time zone its days are lived in."""
        return zone_of(self.kode)


def check_clock(house: House, to: datetime) -> None:
    """Let only a demo's clock move, and only forward.

    Raises
    ------
    NotADemo
        If the house is a real one.
    ClockBackwards
        If `to` lies before the clock.
    """
    if not house.demo:
        raise NotADemo(name=house.name)
    if house.clock is not None and to < house.clock:
        raise ClockBackwards(clock=house.clock.isoformat(), to=to.isoformat())


def check_inside(house: House, kode: str) -> None:
    """Let only the city and what lies in it through.

    Raises
    ------
    OutsideHouse
        If `kode` lies elsewhere.
    """
    if not contains(house.kode, kode):
        raise OutsideHouse(kode=kode, name=house.name, house=house.kode)

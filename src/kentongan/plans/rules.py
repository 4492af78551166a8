"""States of a planned action, the periods of its year, grades, and what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from kentongan.domain.acts import Act
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

REMIND_DAYS = (30, 14, 7)
YEARS = range(2015, 2100)
MOST_PERCENT = 1000
NEARLY = 75


class State(StrEnum):
    """Where a planned action stands."""

    DRAFTED = "disusun"
    RUNNING = "berjalan"
    FINISHED = "selesai"


MACHINE = Machine(
    start=State.DRAFTED,
    done={State.FINISHED},
    moves=(
        (State.DRAFTED, Act.PLANNED_ACTION_ADOPT, State.RUNNING),
        (State.RUNNING, Act.PLANNED_ACTION_FINISH, State.FINISHED),
        (State.FINISHED, Act.PLANNED_ACTION_REOPEN, State.RUNNING),
    ),
)


class Duty(StrEnum):
    """The six tasks of the team."""

    PLANNING = "rencana_aksi"
    COORDINATION = "koordinasi"
    INFORMING = "informasi_publik"
    WARNING = "peringatan_dini"
    RESPONSE = "penanganan_cepat"
    RECOVERY = "pengungsi_pemulihan"


class Grade(StrEnum):
    """How an achievement stands to its measure."""

    ABOVE = "melebihi_target"
    MET = "sesuai_target"
    NEAR = "mendekati_target"
    BELOW = "belum_sesuai_target"


class Part(StrEnum):
    """A period of the year, as the ministry counts them."""

    B04 = "B04"
    B08 = "B08"
    B12 = "B12"

    @property
    def months(self) -> tuple[int, int]:
        """Its first and last month."""
        last = int(self.value[1:])
        return last - 3, last


class BadPeriod(Refusal):
    """Not a period of the plan."""

    what = Words(
        "Periode {text}: tulis tahun dan B04, B08, atau B12, misalnya 2020-B04.",
        "Period {text}: write the year and B04, B08 or B12, for example 2020-B04.",
    )


class BadPercent(Refusal):
    """Not a share of the measure."""

    what = Words(
        "Persen capaian: isi 0 sampai {most}, terhadap ukuran keberhasilan.",
        "Percent reached: give 0 to {most}, of the measure of success.",
    )


class NoAchievement(Refusal):
    """Evidence for an achievement that nobody wrote."""

    what = Words(
        "Capaian: tulis dulu apa yang tercapai, lalu pilih data dukungnya.",
        "Achievement: write what was reached first, then choose its evidence.",
    )


class NoMeasure(Refusal):
    """An action without a measure for any period."""

    what = Words(
        "Ukuran keberhasilan: isi paling sedikit untuk satu periode.",
        "Measure of success: give it for one period at least.",
    )


class PlanExists(Refusal):
    """A second plan of the same year."""

    what = Words(
        "Rencana aksi {year} sudah ada. Buka /renaksi/{year}/ dan ubah di sana.",
        "There is an action plan for {year}. Open /renaksi/{year}/, change it there.",
    )


class NothingToCopy(Refusal):
    """No plan of the year before."""

    what = Words(
        "Rencana aksi {year} tidak ada. Susun baru, atau masukkan dari berkas.",
        "There is no action plan for {year}. Begin anew, or bring it in from a file.",
    )


class BadYear(Refusal):
    """Not a year of a plan."""

    what = Words("Tahun: isi misalnya 2020.", "Year: write for example 2020.")


class Adopted(Refusal):
    """A change to what the chair has adopted."""

    what = Words(
        "Aksi {number} sudah ditetapkan; susunannya tidak diubah lagi. Catat"
        " penyimpangannya sebagai hambatan pada capaian.",
        "Action {number} was adopted, so its wording stays. Record what differs as"
        " an obstacle of the achievement.",
    )


@dataclass(frozen=True, order=True)
class Period:
    """Four months of a year, both ends included; it is due on its last day."""

    year: int
    part: Part

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the period written as 2020-B04.

        Raises
        ------
        BadPeriod
            If `text` isn't of that form.
        """
        year, _, part = text.partition("-")
        if not (len(year) == 4 and year.isascii() and year.isdigit()):
            raise BadPeriod(text=text[:20])
        if part not in set(Part) or int(year) not in YEARS:
            raise BadPeriod(text=text[:20])
        return cls(int(year), Part(part))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the period that `day` lies in."""
        return cls(day.year, tuple(Part)[(day.month - 1) // 4])

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.part.months[0], 1)

    @property
    def last(self) -> date:
        """The last day, on which it is due."""
        month = self.part.months[1]
        after = date(self.year + month // 12, month % 12 + 1, 1)
        return after - timedelta(1)

    def over(self, day: date) -> bool:
        """Return whether `day` lies behind it: before that every report is a draft."""
        return day > self.last

    def __str__(self) -> str:
        """Return 2020-B04."""
        return f"{self.year}-{self.part}"


def periods(year: int) -> tuple[Period, ...]:
    """Return the three periods of a year."""
    return tuple(Period(year, part) for part in Part)


def grade(percent: int | None) -> Grade | None:
    """Return the grade of a share of the measure; None while it isn't known."""
    if percent is None:
        return None
    if percent > 100:
        return Grade.ABOVE
    if percent == 100:
        return Grade.MET
    return Grade.NEAR if percent >= NEARLY else Grade.BELOW


def check_percent(percent: int) -> int:
    """Return a share of the measure that can be meant.

    Raises
    ------
    BadPercent
        If it can't.
    """
    if not 0 <= percent <= MOST_PERCENT:
        raise BadPercent(most=MOST_PERCENT)
    return percent


def check_year(year: int) -> int:
    """Return a year that can have a plan.

    Raises
    ------
    BadYear
        If it can't.
    """
    if year not in YEARS:
        raise BadYear
    return year


def reminders_due(day: date) -> tuple[tuple[Period, int], ...]:
    """Return the periods that somebody is to be reminded of by `day`, with how near.

    A reminder missed while the house was shut is still raised: the nearest counts.
    """
    period = Period.of(day)
    left = (period.last - day).days
    near = [days for days in REMIND_DAYS if left <= days]
    return ((period, min(near)),) if near else ()

"""The settings of the picture: a first proposal, shown beside every level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kentongan.domain.words import Words


@dataclass(frozen=True)
class Settings:
    """What counts as near, wide, enough and late.

    Levels: indicators are looked for in `window_days`; `spread_villages` kelurahan are
    a spread; `alert_marks` indicators make waspada, `critical_marks` rawan; somebody
    accused within `accused_hours` makes waspada; a level holds for `expiry_days` after
    its last fact. Word: a kelurahan reports enough with word on `enough_days` of
    `window_days`; the city with `enough_share` of its kelurahan, a kecamatan on the
    board with `district_share`. A rumour's answer is late after `answer_hours`.
    """

    window_days: int = 7
    spread_villages: int = 3
    alert_marks: int = 3
    critical_marks: int = 4
    accused_hours: int = 24
    expiry_days: int = 7
    enough_days: int = 5
    enough_share: float = 0.85
    district_share: float = 2 / 3
    answer_hours: int = 24
    matters_most: int = 5

    @property
    def window(self) -> timedelta:
        """Return how far back indicators are looked for."""
        return timedelta(days=self.window_days)

    @property
    def words(self) -> Words:
        """Return the settings as they stand beside a level."""
        share = round(self.enough_share * 100)
        return Words(
            f"tanda dalam {self.window_days} hari; menyebar = {self.spread_villages}"
            f" kelurahan; waspada = {self.alert_marks} tanda, rawan ="
            f" {self.critical_marks}; berlaku {self.expiry_days} hari sejak fakta"
            f" terakhir; cukup melapor = {self.enough_days} dari {self.window_days}"
            f" hari, {share} % kelurahan",
            f"signs within {self.window_days} days; spreading = {self.spread_villages}"
            f" kelurahan; waspada = {self.alert_marks} signs, rawan ="
            f" {self.critical_marks}; holds {self.expiry_days} days from the last fact;"
            f" enough word = {self.enough_days} of {self.window_days} days,"
            f" {share} % of kelurahan",
        )


DEFAULT = Settings()

"""When a statement may be as of."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class FutureWords(Refusal):
    """A statement about what hasn't happened yet."""

    what = Words(
        "Pernyataan: waktu “per” tidak boleh di masa depan. Isi jam keadaan diketahui.",
        "Statement: “as of” can't lie in the future. Give the hour it was known.",
    )


def check_as_of(as_of: datetime, at: datetime) -> datetime:
    """Return as of when a statement holds.

    Raises
    ------
    FutureWords
        If that is after now.
    """
    if as_of > at:
        raise FutureWords
    return as_of

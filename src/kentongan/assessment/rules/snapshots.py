"""When a picture is frozen: at the lock, and with the developments of the morning."""

from enum import StrEnum


class Moment(StrEnum):
    """Which picture of a Rakor."""

    LOCK = "kunci"
    SUPPLEMENT = "susulan"

"""The picture that a chat or a network shows beside a shared address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import picture

if TYPE_CHECKING:
    from kentongan.documents import Frame

WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class ShareCard:
    """What it is, what it says, and within which bounds.

    `verdict` is on the claim alone, so both stand or neither does.
    """

    frame: Frame
    kind: str
    sentence: str
    bounds: str
    claim: str = ""
    verdict: str = ""
    solid: bool = False


def png(doc: ShareCard) -> bytes:
    """Return a PNG of 1200 x 630.

    Raises
    ------
    Overfull
        If the sentence doesn't fit even at the smallest size.
    """
    return picture("share_card", doc)

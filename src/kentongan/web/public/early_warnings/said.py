"""A warning as it is passed on in chat groups."""

from __future__ import annotations

from datetime import datetime

from kentongan.documents import moment
from kentongan.documents.share_card import ShareCard
from kentongan.domain.labels import LEVELS
from kentongan.places import queries as places
from kentongan.publication.papers import standing
from kentongan.publication.queries import PublicWarning
from kentongan.web.public import cards

DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


def chat_text(warning: PublicWarning, url: str) -> str:
    """Return a warning for chat groups, in Indonesian as it was written."""
    notice = warning.notice
    until = moment(warning.period.ends_at, places.zone())
    lines = [
        DEMO if places.house().demo else "",
        f"PERINGATAN DINI - {LEVELS[notice.level].id}",
        f"*{warning.text.title}*",
        warning.text.what_to_do,
        notice.help,
        f"Wilayah: {notice.place}",
        f"Berlaku sampai {until}",
        f"{notice.office_name}",
        url,
    ]
    return "\n".join(line for line in lines if line)


def card(warning: PublicWarning, at: datetime) -> ShareCard:
    """Return a warning as a picture for chats and networks, as it stands at `at`."""
    found, notice = standing(warning, at), warning.notice
    until = f"{found.words.id} {moment(found.when, places.zone())}"
    return ShareCard(
        frame=cards.frame(
            office=notice.office_name,
            at=warning.published_at or warning.period.starts_at,
        ),
        kind=f"Peringatan dini · {LEVELS[notice.level].id}",
        sentence=cards.shortened(warning.text.title),
        bounds=f"{until} · {notice.place} · {notice.office_name}",
    )

"""A warning as it is passed on in chat groups."""

from __future__ import annotations

from kentongan.documents import moment
from kentongan.domain.labels import LEVELS
from kentongan.places import queries as places
from kentongan.publication.queries import PublicWarning

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

"""One more report arrives and is read: what a page is asked for right after."""

from __future__ import annotations

import itertools
from datetime import datetime

TEXT = "Sampah menumpuk di pinggir jalan Kanigaran, sudah {n} hari tidak diangkut"
_numbers = itertools.count(2)


def one_more(at: datetime) -> None:
    """Receive a report by the acts of intake, and do what the worker does with it."""
    from kentongan.access import actors
    from kentongan.domain.codes import Channel
    from kentongan.domain.incoming import Incoming
    from kentongan.places import queries as places
    from kentongan.reports import actions
    from kentongan.worker import loop

    by, n = actors.console(places.house().kode), next(_numbers)
    batch = actions.open_batch(name=f"ukur {n}", channel=Channel.WHATSAPP, by=by, at=at)
    item = Incoming(n, at, "Ukur", TEXT.format(n=n))
    actions.receive(batch_id=batch, items=[item], nths=[0], by=by, at=at)
    loop.drain(at)

"""The stage of the play: the clock, the actors, the files of the phones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from kentongan.access import actors
from kentongan.demo import cast, channels
from kentongan.demo.messages import Message
from kentongan.domain.periods import WIB
from kentongan.domain.rights import Actor
from kentongan.places import actions as place_actions
from kentongan.reports import actions as reports
from kentongan.reports import intake
from kentongan.reports import queries as reported
from kentongan.worker import loop


@dataclass
class Stage:
    """What the steps of the play share; ids are those that the acts returned."""

    folder: Path
    messages: list[Message]
    at: datetime
    sent: int = 0
    ids: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    exports: dict[str, list[Message]] = field(default_factory=dict)
    receipts: dict[str, str] = field(default_factory=dict)
    slips: dict[str, str] = field(default_factory=dict)

    def who(self, account: str) -> Actor:
        """Return the officer with a demo account, as of now."""
        return actors.by_account(account, self.at)

    def turn_to(self, at: datetime) -> None:
        """Move the demo's clock, begin the days that began, let the jobs follow."""
        self.at = at
        place_actions.set_clock(to=at, by=cast.console(), at=at)
        loop.begin_days(at)
        loop.drain(at)

    def take_in(self) -> None:
        """Export each chat up to now and take the new messages in, as the operator."""
        end = self.sent
        while end < len(self.messages) and self.messages[end].sent_at <= self.at:
            end += 1
        fresh, self.sent = self.messages[self.sent : end], end
        for channel in channels.PHONES:
            chat = [message for message in fresh if message.channel == channel]
            if chat:
                self.file(channels.whatsapp(self.folder, channel, chat))
        for message in fresh:
            if message.channel == "web":
                self._web(message)
        loop.drain(self.at)
        self._map_senders()

    def file(self, path: Path) -> None:
        """Take one file in, as the operator does."""
        by = self.who("operator")
        intake.take_in(path=path, channel=None, zone=WIB, by=by, at=self.at)
        loop.drain(self.at)

    def _web(self, message: Message) -> None:
        new = reports.NewReport(
            text=message.text, client_id=message.id, sent_at=message.sent_at
        )
        self.receipts[message.id] = reports.receive_one(
            new=new, by=actors.PUBLIC, at=self.at
        )

    def _map_senders(self) -> None:
        pairs = {
            sender.pseudonym: sender.suggested
            for sender in reported.senders(mapped=False)
            if sender.suggested
        }
        if pairs:
            reports.map_senders(pairs=pairs, by=self.who("operator"), at=self.at)


@dataclass(frozen=True, order=True)
class Step:
    """One moment of the play and what is done then."""

    at: datetime
    do: Callable[[Stage], None] = field(compare=False)


def moment(day: date, clock: str) -> datetime:
    """Return `clock` (like 09:00) of `day` as lived in the city."""
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=WIB)


def on(year: int, month: int, day: int, clock: str) -> datetime:
    """Return a moment of the play."""
    return moment(date(year, month, day), clock)

"""What the readers hand over can't be changed on its way to storage."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.words import Words

SAID = Incoming(3, datetime(2020, 2, 24, tzinfo=UTC), "Pos Jati", "nihil")


@pytest.mark.parametrize("value", [SAID, Unread(3, Words("rusak", "broken"), "x")])
def test_a_value_is_frozen_and_survives_the_child_process(value):
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.line = 4
    assert type(value)(**dataclasses.asdict(value)) == value


def test_nothing_is_claimed_that_the_source_didnt_say():
    assert (SAID.point, SAID.place, SAID.sector, SAID.fields) == (None, "", "", ())
    marks = (SAID.forwarded, SAID.edited, SAID.media, SAID.deleted)
    assert not any(marks)
    assert not Unread(1, Words("a", "b"), "c").system

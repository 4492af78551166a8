"""S3, S6: what a lock froze is read as it was; later pictures say what changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.assessment.rules.comparing import changes, unchanged
from kentongan.assessment.rules.freezing import NotFrozen, freeze, thaw
from kentongan.assessment.rules.situation import Matter, Situation
from kentongan.domain.codes import Level
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.words import Words

START = datetime(2019, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 10**5).map(lambda hours: START + timedelta(hours=hours))
FEW = settings(max_examples=8)  # a whole picture is large
st.register_type_strategy(datetime, MOMENTS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(
    Period, MOMENTS.map(lambda at: Period(at, at + timedelta(days=30)))
)


@FEW
@given(st.from_type(Situation))
def test_a_picture_comes_back_as_it_was_frozen(picture):
    data = json.loads(json.dumps(freeze(picture)))
    assert thaw(Situation, data) == picture


@pytest.mark.parametrize(
    ("kind", "data"),
    [(Ref, {"kind": "issue", "id": "7"}), (Ref, [1]), (Words, ["a"]), (Level, "biru")],
)
def test_what_does_not_fit_is_refused(kind, data):
    with pytest.raises((NotFrozen, ValueError, TypeError)):
        thaw(kind, data)
    with pytest.raises(NotFrozen):
        freeze(object())


@FEW
@given(st.from_type(Situation))
def test_nothing_changed_where_nothing_changed(picture):
    assert changes(picture, picture) == []
    titles = [matter.title for matter in picture.matters]
    assert unchanged(picture, picture) == titles


@FEW
@given(st.from_type(Situation), st.from_type(Matter))
def test_a_new_matter_is_told(picture, matter):
    fresh = replace(matter, ref=Ref("issue", 10**9), level=Level.ALERT)
    now = replace(picture, matters=(*picture.matters, fresh))
    assert fresh.title in [change.subject for change in changes(picture, now)]
    gone = [change for change in changes(now, picture) if change.subject == fresh.title]
    assert gone[0].now.id == "tidak lagi perlu perhatian"


@FEW
@given(st.from_type(Situation), st.from_type(Matter), st.integers(2, 4))
def test_closed_matters_of_one_office_are_told_apart_by_their_number(
    picture, matter, count
):
    shut = replace(matter, ref=None, closed=True, level=Level.ALERT)
    before = replace(picture, matters=(shut,) * (count - 1))
    now = replace(picture, matters=(shut,) * count)
    assert changes(now, now) == []
    assert len(changes(before, now)) == 1

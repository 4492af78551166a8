import pytest, datetime
from tests.web.desk import Desk, words
from tests import cast
from tests.issues import sample
def test_x(db, monkeypatch):
    desk=Desk(monkeypatch, cast.NOON)
    issue = sample.opened(owner="bakesbangpol")
    t=words(desk.get("operator", f"/isu/{issue.number}/?bagikan=dikbud").text)
    i=t.index("Bagikan")
    print(t[i:i+300])
    assert 0

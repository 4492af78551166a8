"""Events keep every agency's value; an assembly is logistics and disappears."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kentongan.access.actors import machine
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.issues import actions, queries, rules
from kentongan.issues.actions import NewEvent, NewValue
from kentongan.issues.models import Assembly
from kentongan.ledger.models import Entry
from tests import cast
from tests.cast import CITY, NOON
from tests.issues.sample import VILLAGE, opened

pytestmark = pytest.mark.django_db
FLOOD = NewEvent(
    what="Genangan di Jalan Mastrip sampai setinggi lutut",
    area="35.74.05",
    happened_from=NOON - timedelta(hours=6),
    happened_until=NOON,
    place="Jalan Mastrip",
    agencies=("pupr",),
)
DAYS = {"first": date(2020, 2, 1), "last": date(2020, 2, 29)}


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def test_two_agencies_that_disagree_stand_side_by_side():
    """S11"""
    event = actions.record_event(new=FLOOD, by=cast.who("operator"), at=NOON)
    houses = "rumah tergenang"
    for account, agency, value in (
        ("operator", "bakesbangpol", "40"),
        ("pupr", "pupr", "65"),
        ("pupr", "pupr", "70"),
    ):
        new = NewValue(agency, houses, value)
        by = cast.who(account)
        actions.add_event_value(event_id=event.pk, new=new, by=by, at=NOON)
    seen = queries.event_by_number(by=cast.who("pupr"), at=NOON, number=event.number)
    ((name, said),) = seen.values
    assert name == houses
    assert [(v.agency, v.value, v.earlier) for v in said] == [
        ("bakesbangpol", "40", ()),
        ("pupr", "70", ("65",)),
    ]


def test_an_office_speaks_for_itself_only():
    event = actions.record_event(new=FLOOD, by=cast.who("operator"), at=NOON)
    new = NewValue("bakesbangpol", "rumah tergenang", "0")
    with pytest.raises(actions.OthersValue):
        actions.add_event_value(
            event_id=event.pk, new=new, by=cast.who("pupr"), at=NOON
        )


def test_an_event_may_belong_to_an_issue_and_is_not_known_outside_its_circle():
    issue = opened()
    by = cast.who("operator")
    event = actions.record_event(new=FLOOD, issue_id=issue.pk, by=by, at=NOON)
    found = queries.for_ref(by=cast.who("operator"), at=NOON, ref=event.ref)
    assert found is not None
    assert found.number == issue.number
    assert len(queries.events(by=cast.who("pupr"), at=NOON, **DAYS)) == 1
    assert queries.events(by=cast.who("dikbud"), at=NOON, **DAYS) == []
    with pytest.raises(NotFound):
        queries.event_by_number(by=cast.who("dikbud"), at=NOON, number=event.number)


MARCH = actions.NewAssembly(
    logistics=rules.Logistics(
        place="Alun-alun ke kantor DPRD lewat Jalan Suroyo",
        traffic="arus dialihkan ke Jalan Cokroaminoto pukul 13 sampai 16",
        medical="satu ambulans Dinkes",
        contact="Kasat Lantas Polres",
    ),
    area=VILLAGE,
    starts_at=NOON + timedelta(1),
    ends_at=NOON + timedelta(days=1, hours=3),
    notified=True,
    agencies=("polres", "dinkes"),
)


def test_an_assemblys_table_has_no_place_for_subject_organiser_or_score():
    kept = {field.name for field in Assembly._meta.get_fields()}
    policy = {"id", "classification", "audience", "area", "expires_at", "sealed"}
    logistics = {"number", "place", "starts_at", "ends_at", "traffic", "medical"}
    assert kept == policy | logistics | {"contact", "notified", "delete_at"}


def test_an_assembly_is_read_by_those_who_prepare_and_is_gone_after_seven_days():
    actions.notify_assembly(new=MARCH, by=cast.who("operator"), at=NOON)
    assert len(queries.assemblies(by=cast.who("polres"), at=NOON, **DAYS)) == 1
    assert queries.assemblies(by=cast.who("dikbud"), at=NOON, **DAYS) == []
    before = MARCH.ends_at + timedelta(days=6)
    assert actions.delete_old_assemblies(by=machine(CITY), at=before) == 0
    after = MARCH.ends_at + timedelta(days=7)
    late = queries.assemblies(by=cast.who("polres", after), at=after, **DAYS)
    assert late == []
    assert actions.delete_old_assemblies(by=machine(CITY), at=after) == 1
    assert not Assembly.outdated(after).exists()
    assert Entry.objects.filter(act=Act.ASSEMBLY_DELETE).count() == 1


def test_a_march_is_never_a_source_of_an_issue():
    march = actions.notify_assembly(new=MARCH, by=cast.who("operator"), at=NOON)
    issue = opened()
    with pytest.raises(rules.AssemblyIsNoSource):
        actions.attach(
            issue_id=issue.pk,
            source=Ref("assembly", march.pk),
            by=cast.who("operator"),
            at=NOON,
        )

"""The duty list: who can be phoned, from when until when."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.models import Duty
from kentongan.access.rules import check_duty, check_name
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@action
def set_duty(
    *,
    agency: str,
    title: str,
    phone: str,
    area: str,
    starts_at: datetime,
    ends_at: datetime,
    by: Actor,
    at: datetime,
) -> int:
    """Put a function on the duty list.

    Raises
    ------
    Nameless, BadPhone, BackToFront
        If nobody could be phoned.
    """
    permit = require_act(by, Act.DUTY_SET, at)
    duty = Duty.objects.create(
        agency_id=agency,
        title=check_name(title, Words("Jabatan", "Function")),
        phone=check_duty(phone, starts_at, ends_at),
        area=area,
        starts_at=starts_at,
        ends_at=ends_at,
    )
    record(permit, on=Ref("duty", duty.pk))
    return duty.pk


@action
def close_duty(*, duty_id: int, by: Actor, at: datetime) -> None:
    """End a duty now; one that never began is as if it hadn't been.

    Raises
    ------
    NotFound
        If there is none such, or it ended.
    """
    permit = require_act(by, Act.DUTY_CLOSE, at)
    duty = Duty.objects.filter(pk=duty_id, ends_at__gt=at).first()
    if duty is None:
        raise NotFound
    duty.starts_at = min(duty.starts_at, at)
    duty.ends_at = at
    duty.save(update_fields=["starts_at", "ends_at"])
    record(permit, on=Ref("duty", duty_id))

"""Tokens of the API: an agency's program gets one, for a while, with one role."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from kentongan.access import queries as offices
from kentongan.access import rules
from kentongan.access.models import Agency, Token
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@action
def make_token(
    *, agency: str, name: str, role: Role, days: int, by: Actor, at: datetime
) -> str:
    """Give an agency's program a token and return it; only its digest is kept.

    Raises
    ------
    NotFound, Nameless, NoTokenRole, BadDays
        If there is no such office, or it isn't said what for, as what, how long.
    """
    permit = require_act(by, Act.TOKEN_MAKE, at)
    office = Agency.objects.filter(code=agency, active=True).first()
    if office is None:
        raise NotFound
    if role is Role.OPERATOR and agency != offices.secretariat():
        raise rules.NoTokenRole
    secret = rules.TOKEN_MARK + secrets.token_urlsafe(32)
    token = Token.objects.create(
        agency=office,
        name=rules.check_name(name, Words("Nama program", "Program"))[:80],
        role=rules.check_token_role(role),
        digest=rules.secret_digest(secret),
        made_at=at,
        ends_at=at + timedelta(days=rules.check_days(days)),
    )
    record(permit, on=Ref("token", token.pk))
    return secret


@action
def end_token(*, token_id: int, by: Actor, at: datetime) -> None:
    """End a token now.

    Raises
    ------
    NotFound
        If there is none such, or it ended.
    """
    permit = require_act(by, Act.TOKEN_END, at)
    token = Token.objects.filter(pk=token_id, ends_at__gt=at).first()
    if token is None:
        raise NotFound
    token.ends_at = at
    token.save(update_fields=["ends_at"])
    record(permit, on=Ref("token", token.pk))

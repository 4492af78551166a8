"""Tables of the meeting and of what it decides."""

from kentongan.rakor.models.decisions import (
    Condition,
    ConditionCheck,
    Decision,
    Evidence,
    ReviewDate,
    Supporter,
)
from kentongan.rakor.models.meeting import (
    AgendaItem,
    Attachment,
    Claim,
    InvitationLetter,
    Invitee,
    LockException,
    Meeting,
    Supplement,
)
from kentongan.rakor.models.minutes import Directive, MinutesVersion
from kentongan.rakor.models.statements import AgencyStatement

__all__ = [
    "AgencyStatement",
    "AgendaItem",
    "Attachment",
    "Claim",
    "Condition",
    "ConditionCheck",
    "Decision",
    "Directive",
    "Evidence",
    "InvitationLetter",
    "Invitee",
    "LockException",
    "Meeting",
    "MinutesVersion",
    "ReviewDate",
    "Supplement",
    "Supporter",
]

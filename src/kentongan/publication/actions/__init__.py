"""Verbs of this room: publish (a step), releases, responses, corrections."""

from kentongan.publication.actions.publish import New, publish, publish_holding
from kentongan.publication.actions.readers import (
    accept_correction,
    appeal_correction,
    refuse_correction,
    refuse_response,
    show_response,
    take_in,
)
from kentongan.publication.actions.releases import (
    approve_release,
    draft_release,
    return_release,
)

__all__ = [
    "New",
    "accept_correction",
    "appeal_correction",
    "approve_release",
    "draft_release",
    "publish",
    "publish_holding",
    "refuse_correction",
    "refuse_response",
    "return_release",
    "show_response",
    "take_in",
]

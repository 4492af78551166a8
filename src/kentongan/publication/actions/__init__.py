"""Verbs of this room: publish (a step), releases, responses, corrections."""

from kentongan.publication.actions.early_warnings import (
    NewNotice,
    end_notice,
    publish_notice,
)
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
from kentongan.publication.actions.track_record import publish_track_record

__all__ = [
    "New",
    "NewNotice",
    "accept_correction",
    "appeal_correction",
    "approve_release",
    "draft_release",
    "end_notice",
    "publish",
    "publish_holding",
    "publish_notice",
    "publish_track_record",
    "refuse_correction",
    "refuse_response",
    "return_release",
    "show_response",
    "take_in",
]

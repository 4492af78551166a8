"""Reads of what is public, and of what waits to be."""

from kentongan.publication.queries.early_warnings import (
    Link,
    PublicWarning,
    by_slug,
    early_warning,
    early_warnings,
    in_force,
    preview,
)
from kentongan.publication.queries.readers import (
    CorrectionView,
    Outcome,
    ResponseView,
    corrections,
    outcome_of,
    owed,
    responses,
    shown_responses,
)
from kentongan.publication.queries.texts import (
    PublicText,
    ReleaseView,
    about,
    latest,
    releases,
    versions,
)
from kentongan.publication.queries.track_record import TrackRecord, track_record

__all__ = [
    "CorrectionView",
    "Link",
    "Outcome",
    "PublicText",
    "PublicWarning",
    "ReleaseView",
    "ResponseView",
    "TrackRecord",
    "about",
    "by_slug",
    "corrections",
    "early_warning",
    "early_warnings",
    "in_force",
    "latest",
    "outcome_of",
    "owed",
    "preview",
    "releases",
    "responses",
    "shown_responses",
    "track_record",
    "versions",
]

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
from kentongan.publication.queries.texts import (
    CorrectionView,
    Outcome,
    PublicText,
    ReleaseView,
    ResponseView,
    about,
    corrections,
    latest,
    outcome_of,
    releases,
    responses,
    shown_responses,
    versions,
)

__all__ = [
    "CorrectionView",
    "Link",
    "Outcome",
    "PublicText",
    "PublicWarning",
    "ReleaseView",
    "ResponseView",
    "about",
    "by_slug",
    "corrections",
    "early_warning",
    "early_warnings",
    "in_force",
    "latest",
    "outcome_of",
    "preview",
    "releases",
    "responses",
    "shown_responses",
    "versions",
]

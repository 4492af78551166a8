"""Which photos came with a report; never what they show."""

from __future__ import annotations

from kentongan.reports import models


def photos_of(report_id: int) -> int:
    """Return how many photos came with a report."""
    return models.Photo.objects.filter(report_id=report_id).count()


def has_photo(key: str) -> bool:
    """Return whether the photo with this key is here, whole."""
    return models.Photo.objects.filter(key=key).exists()

"""Sets of agencies by number: made once, never changed, so a filter is one IN."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from kentongan.access.models import Agency, Audience
from kentongan.domain.codes import Classification
from kentongan.domain.rights import Label
from kentongan.ledger.look import held

ALL = "*"


def of(agencies: Collection[str]) -> int:
    """Return the number of the audience made of exactly `agencies`."""
    codes = sorted(set(agencies))
    key = ",".join(codes)
    found = Audience.objects.filter(key=key).values_list("pk", flat=True).first()
    if found is not None:
        return found
    known = set(Agency.objects.filter(pk__in=codes).values_list("pk", flat=True))
    if unknown := set(codes) - known:
        raise LookupError(f"no such agency: {', '.join(sorted(unknown))}")
    audience = Audience.objects.create(key=key)
    audience.agencies.set(Agency.objects.filter(pk__in=codes))
    return audience.pk


def everyone() -> int:
    """Return the number of the audience of all agencies, now and later."""
    return Audience.objects.get_or_create(key=ALL)[0].pk


def members(number: int) -> frozenset[str] | None:
    """Return the agencies of audience `number`, or None for all of them."""
    audience = Audience.objects.get(pk=number)
    if audience.key == ALL:
        return None
    return frozenset(code for code in audience.key.split(",") if code)


def common(numbers: frozenset[int]) -> int:
    """Return the audience that all of `numbers` share."""
    sets = [agencies for n in numbers if (agencies := members(n)) is not None]
    return of(frozenset.intersection(*sets)) if sets else everyone()


def joined(labels: Collection[Label]) -> Label:
    """Return the label of something derived from rows with `labels`."""
    return Label.join(labels, common=common)


def label(
    area: str,
    agencies: Collection[str] | None = None,
    *,
    classification: Classification = Classification.BIASA,
) -> Label:
    """Return a label for `agencies`, or for all of them when None."""
    number = everyone() if agencies is None else of(agencies)
    return Label(classification, number, area)


def of_agency(agency: str) -> frozenset[int]:
    """Return the numbers of every audience that `agency` belongs to."""
    mine = Q(agencies__pk=agency) | Q(key=ALL)
    found = dict(Audience.objects.filter(mine).values_list("key", "pk"))
    return frozenset(found.values()) | {found.get(ALL) or everyone()}


def all_numbers() -> frozenset[int]:
    """Return every number: for the machine and the console only."""
    return held("audiences", _all)


def _all() -> frozenset[int]:
    return frozenset(Audience.objects.values_list("pk", flat=True))

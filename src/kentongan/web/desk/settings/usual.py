"""The posts that each kelurahan and kecamatan should have."""

from __future__ import annotations

from collections.abc import Iterable

from kentongan.access import roster, starting
from kentongan.access.actions import NewPost
from kentongan.access.roster import PostRow
from kentongan.places import queries as places


def missing_posts(found: Iterable[PostRow]) -> list[NewPost]:
    """Return the usual posts that aren't there; a closed one was closed on purpose."""
    districts = [starting.Place(one.kode, one.name) for one in places.districts()]
    villages = [starting.Place(one.kode, one.name) for one in places.villages()]
    have = {(one.kind, one.area) for one in found}
    agencies = {one.code for one in roster.agencies()}
    return [
        post
        for post in starting.posts(districts, villages)
        if (post.kind, post.area) not in have and post.agency in agencies
    ]

"""Acts on places: opening the house, moving a demo's clock, bringing places in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256

from kentongan.documents import emblem as drawing
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.formats import emblems, photos
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import models, queries
from kentongan.places.importing import Imported, border, look, take
from kentongan.places.rules import areas, boundaries, gazetteer
from kentongan.places.rules.areas import AreaFacts, check_city
from kentongan.places.rules.house import (
    House,
    HouseIsOpen,
    HouseIsOpenAlready,
    Letterhead,
    NoEmblemInDemo,
    check_clock,
)
from kentongan.places.rules.incoming import Refused, Row

BATCH = 50
"""How many rows one act takes, so that pages stay quick beside it."""


@action
def open_house(*, kode: str, demo: bool, by: Actor, at: datetime) -> House:
    """Open this installation for the city or regency `kode`.

    Raises
    ------
    UnknownKode, NotACity, BadKode
        If `kode` isn't one of the 514.
    HouseIsOpenAlready, HouseIsOpen
        If it serves this city already, or another.
    """
    permit = require_act(by, Act.HOUSE_OPEN, at)
    check_city(kode)
    if queries.is_open():
        house = queries.house()
        if house.kode == kode:
            raise HouseIsOpenAlready(name=house.name)
        raise HouseIsOpen(name=house.name, kode=house.kode, asked=kode)
    _store_areas(areas.cut(kode) + areas.around(kode))
    _store_names(kode)
    _store_borders(kode, at)
    row = models.House.objects.create(
        pk=1, kode=kode, name=queries.name_of(kode), demo=demo, opened_at=at
    )
    record(permit, on=row.ref, reason="demo" if demo else "", content=kode)
    return queries.house()


@action
def set_clock(*, to: datetime, by: Actor, at: datetime) -> House:
    """Move the demo's own date forward to `to`.

    Raises
    ------
    NotADemo, ClockBackwards, NoHouse
        If there is none to move, or not that way.
    """
    permit = require_act(by, Act.HOUSE_CLOCK, at)
    check_clock(queries.house(), to)
    row = models.House.objects.get()
    row.clock = to
    row.save(update_fields=["clock"])
    record(permit, on=row.ref, content=to.isoformat())
    return queries.house()


@action
def set_letterhead(
    *,
    address: str,
    emblem: bytes = b"",
    remove_emblem: bool = False,
    by: Actor,
    at: datetime,
) -> Letterhead:
    """Set what stands above the office's letters; without a new emblem the old stays.

    Raises
    ------
    NoEmblemInDemo
        If an emblem is brought to a demo.
    EmblemTooBig, EmblemTooSmall, TooManyPixels, NotPhoto, NotDrawing
        If it can't be kept as a small PNG.
    """
    permit = require_act(by, Act.HOUSE_LETTERHEAD, at)
    if emblem and queries.house().demo:
        raise NoEmblemInDemo
    row = models.Letterhead.objects.first() or models.Letterhead(pk=1)
    row.address = " ".join(address.split())[:200]
    if emblem:
        row.emblem = _small(emblem)
    elif remove_emblem:
        row.emblem = b""
    row.save()
    digest = sha256(bytes(row.emblem)).hexdigest()
    record(permit, on=Ref("letterhead", 1), content=f"{row.address} {digest}")
    return queries.letterhead()


def _small(data: bytes) -> bytes:
    emblems.check_size(data)
    drawn = drawing.pixels(data) if drawing.is_drawing(data) else data
    return emblems.small(photos.clean(drawn))


@action
def import_places(*, rows: Sequence[Row], by: Actor, at: datetime) -> Imported:
    """Bring in areas' borders, middles and spellings, and landmarks; keep refusals.

    Raises
    ------
    NoHouse
        If no city is served yet.
    """
    permit = require_act(by, Act.PLACE_IMPORT, at)
    house = queries.house()
    done = Imported()
    for row in rows:
        try:
            done += take(row, house, source=by.id, at=at)
        except Refusal as why:
            done += Imported(refused=(Refused(row.line, why),))
    stored = models.House.objects.get()
    stored.areas_stamp = models.new_stamp()
    stored.save(update_fields=["areas_stamp"])
    record(
        permit,
        on=stored.ref,
        content=f"{done.areas} {done.landmarks} {done.borders} {len(done.refused)}",
    )
    return done


def bring_in(*, rows: Iterable[Row | Refused], by: Actor, at: datetime) -> Imported:
    """Bring in a whole file, an act for each `BATCH` rows; unread rows pass through."""
    done = Imported()
    for batch in _batches(rows):
        readable = [row for row in batch if not isinstance(row, Refused)]
        unread = tuple(row for row in batch if isinstance(row, Refused))
        done += Imported(refused=unread)
        if readable:
            done += import_places(rows=readable, by=by, at=at)
    return done


def look_through(rows: Iterable[Row | Refused]) -> Imported:
    """Return what a whole file would bring in, and each row that it wouldn't."""
    house, found = queries.house(), Imported()
    for row in rows:
        if isinstance(row, Refused):
            found += Imported(refused=(row,))
            continue
        try:
            found += look(row, house)
        except Refusal as why:
            found += Imported(refused=(Refused(row.line, why),))
    return found


def _batches(rows: Iterable[Row | Refused]) -> Iterator[list[Row | Refused]]:
    batch: list[Row | Refused] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _store_areas(found: Iterable[AreaFacts]) -> None:
    models.Area.objects.bulk_create(
        [
            models.Area(
                kode=facts.kode,
                name=facts.name,
                level=facts.level.value,
                parent=facts.parent or "",
                lon=facts.lon,
                lat=facts.lat,
                population=facts.population,
                population_on=facts.population_on,
                km2=facts.km2,
                outside=facts.outside,
            )
            for facts in found
        ],
        batch_size=500,
    )


def _store_names(kode: str) -> None:
    models.Alias.objects.bulk_create(
        models.Alias(
            area_id=alias.kode,
            name=alias.name,
            source=alias.source,
            checked_on=alias.checked_on,
        )
        for alias in gazetteer.shipped_aliases(kode)
    )
    models.Landmark.objects.bulk_create(
        models.Landmark(
            name=mark.name,
            kind=mark.kind,
            area_id=mark.kode,
            alternatives=list(mark.alternatives),
            aliases=list(mark.aliases),
            lon=mark.lon,
            lat=mark.lat,
            source=mark.source,
            checked_on=mark.checked_on,
        )
        for mark in gazetteer.shipped_landmarks(kode)
    )


def _store_borders(kode: str, at: datetime) -> None:
    models.Boundary.objects.bulk_create(
        border(k, geometry, source="kisi", at=at)
        for k, geometry in boundaries.shipped(kode).items()
    )

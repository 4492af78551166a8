"""Posts of reporters: per kecamatan, all usual ones at once, or one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import actions, roster
from kentongan.access import queries as offices
from kentongan.access.actions import NewPost
from kentongan.access.labels import POST_KINDS, PostKind
from kentongan.access.roster import PostRow
from kentongan.access.rules import check_name
from kentongan.domain.acts import Act
from kentongan.domain.areas import contains
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web.counting import counted
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.settings.usual import missing_posts
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import number

KIND, NAME = Words("Jenis", "Kind"), Words("Nama pos", "Name of the post")
OFFICE, AREA = Words("Kantor", "Office"), Words("Wilayah", "Area")


@dataclass(frozen=True)
class Row:
    """A post with the form that closes or reopens it, for whoever may."""

    post: PostRow
    form: Form | None


@dataclass(frozen=True)
class District:
    """A kecamatan with how many posts are open in it."""

    kode: str
    name: str
    villages: int
    open: int


def posts(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the posts of one kecamatan."""
    return _list(Visit(request, by, at))


def _list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    found = roster.posts()
    lacking = missing_posts(found)
    districts = _districts(found)
    known = {one.kode for one in districts}
    chosen = visit.query.get("kecamatan", "")
    chosen = chosen if chosen in known else ""
    context: dict[str, object] = {
        "headline": _headline(found, len(lacking)),
        "districts": districts,
        "chosen": chosen,
        "rows": [
            Row(
                one, _switch(one).after(failed) if visit.holds(Act.POST_CLOSE) else None
            )
            for one in found
            if chosen and contains(chosen, one.area)
        ],
        "complete": _complete(len(lacking)) if lacking else None,
        "form": _add().after(failed) if visit.holds(Act.POST_ADD) else None,
    }
    return visit.page("desk/settings/posts.html", context, failed)


def _headline(found: list[PostRow], lacking: int) -> str:
    open_ = sum(one.active for one in found)
    text = ngettext("{n} pos terbuka.", "{n} pos terbuka.", open_)
    text = text.format(n=number(open_))
    if lacking:
        text += " " + counted("{n} pos kelurahan belum ada.", lacking)
    return text


def _districts(found: list[PostRow]) -> list[District]:
    villages = places.villages()
    return [
        District(
            one.kode,
            one.name,
            sum(contains(one.kode, village.kode) for village in villages),
            sum(p.active and contains(one.kode, p.area) for p in found),
        )
        for one in places.districts()
    ]


def _complete(lacking: int) -> Form:
    return Form(
        "post.add-semua",
        reverse("post.add.complete"),
        _("Buat semua pos kelurahan"),
        note=ngettext(
            "{n} pos dibuat: FKDM, lurah, babinsa, dan bhabinkamtibmas tiap kelurahan.",
            "{n} pos dibuat: FKDM, lurah, babinsa, dan bhabinkamtibmas tiap kelurahan.",
            lacking,
        ).format(n=number(lacking)),
    )


def _switch(one: PostRow) -> Form:
    act = Act.POST_CLOSE if one.active else Act.POST_REOPEN
    words = _("Tutup pos") if one.active else _("Buka kembali pos")
    key = f"{act.value}-{slugify(one.code)}"
    return Form(key, reverse(act.value, args=[one.code]), words, quiet=True)


def _add() -> Form:
    pick = choices.pick(_("pilih"))
    hint = _("Jabatan dan tempatnya, misalnya RT 02 Kel. Lowokwaru.")
    zero = Field("nihil", _("Diharapkan memberi kabar nihil"), Kind.TICK, "ya")
    return Form(
        Act.POST_ADD.value,
        reverse(Act.POST_ADD.value),
        _("Tambah pos"),
        (
            forms.choice("jenis", _("Jenis"), choices.said(POST_KINDS)),
            Field("nama", _("Nama pos"), hint=hint, least=3),
            forms.choice("kantor", _("Kantor"), (pick, *choices.offices())),
            forms.choice("wilayah", _("Wilayah"), choices.places_of_city()),
            zero,
        ),
        title=_("Tambah satu pos…"),
    )


def _read(visit: Visit) -> NewPost:
    form = visit.form
    kind = reading.member(form, "jenis", PostKind, KIND).value
    areas = {one.value for one in choices.places_of_city()}
    area = reading.code(form, "wilayah", areas, AREA)
    name = check_name(form.get("nama", ""), NAME)[:120]
    known = {one.code for one in offices.agencies()}
    return NewPost(
        code=f"{kind}.{area}.{slugify(name)}"[:60],
        name=name,
        kind=kind,
        agency=reading.code(form, "kantor", known, OFFICE),
        area=area,
        reports_zero=form.get("nihil") == "ya",
    )


def add(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add one post."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        new = _read(visit)
        actions.add_posts(new=[new], by=by, at=at)
        return _("{name} ditambahkan.").format(name=new.name), _page(new.area)

    return visit.take(Act.POST_ADD.value, step, partial(_list, visit))


def complete(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Add every usual post that isn't there."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        new = missing_posts(roster.posts())
        actions.add_posts(new=new, by=by, at=at)
        text = ngettext("{n} pos dibuat.", "{n} pos dibuat.", len(new))
        return text.format(n=number(len(new))), reverse("settings.view.posts")

    return visit.take(Act.POST_ADD.value, step, partial(_list, visit))


def _page(area: str) -> str:
    district = ".".join(area.split(".")[:3])
    return f"{reverse('settings.view.posts')}?kecamatan={district}"


def close(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Close a post."""
    visit = Visit(request, by, at)
    do = partial(actions.close_post, code=code, by=by, at=at)
    return _take(visit, code, Act.POST_CLOSE, do, _("Pos ditutup."))


def reopen(request: HttpRequest, *, by: Actor, at: datetime, code: str) -> HttpResponse:
    """Reopen a post."""
    visit = Visit(request, by, at)
    do = partial(actions.reopen_post, code=code, by=by, at=at)
    return _take(visit, code, Act.POST_REOPEN, do, _("Pos dibuka kembali."))


def _take(
    visit: Visit, code: str, act: Act, do: Callable[[], object], told: str
) -> HttpResponse:
    row = next((one for one in roster.posts() if one.code == code), None)
    if row is None:
        raise NotFound

    def step() -> tuple[str, str]:
        do()
        return told, _page(row.area)

    key = f"{act.value}-{slugify(code)}"
    return visit.take(key, step, partial(_list, visit))

"""What every page carries: the house, who reads, the menu, the other language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, NotAllowed, holds
from kentongan.domain.roles import Role
from kentongan.ledger.actions import refuse
from kentongan.places import queries as places
from kentongan.web import presence
from kentongan.web.codes import words_of
from kentongan.web.manual import parts
from kentongan.web.routes import act_of, is_open


@dataclass(frozen=True)
class Item:
    """A place in the menu."""

    url: str
    words: str
    current: bool


def _desk_menu() -> list[tuple[Act, str]]:
    return [
        (Act.DESK_VIEW, _("Meja")),
        (Act.POST_VIEW, _("Pos")),
        (Act.SITUATION_VIEW, _("Situasi")),
        (Act.REPORT_VIEW, _("Laporan")),
        (Act.GROUP_VIEW, _("Isu beredar")),
        (Act.RUMOUR_VIEW, _("Rumor")),
        (Act.ALARM_VIEW, _("Sinyal")),
        (Act.ISSUE_VIEW, _("Isu")),
        (Act.TASK_VIEW, _("Tugas")),
        (Act.ACTIVITY_VIEW, _("Kegiatan")),
        (Act.ACTION_PLAN_VIEW, _("Renaksi")),
        (Act.DECISION_VIEW, _("Keputusan")),
        (Act.RAKOR_VIEW, _("Rakor")),
        (Act.EVALUATION_VIEW, _("Evaluasi")),
        (Act.PUBLICATION_VIEW, _("Terbitan")),
        (Act.EARLY_WARNING_VIEW, _("Peringatan")),
        (Act.RESPONSE_VIEW, _("Tanggapan")),
        (Act.AUDIT_VIEW, _("Jejak")),
        (Act.SETTINGS_VIEW, _("Pengaturan")),
    ]


def _public_menu() -> list[tuple[str, str]]:
    return [
        ("/benarkah/", _("Benarkah?")),
        ("/peringatan/", _("Peringatan")),
        ("/siaran/", _("Siaran")),
        ("/lapor/", _("Laporkan")),
        ("/lapor/pantau/", _("Pantau laporan")),
    ]


HOMES: tuple[tuple[Role, Act], ...] = (
    (Role.OPERATOR, Act.DESK_VIEW),
    (Role.VERIFIER, Act.DESK_VIEW),
    (Role.LEADER, Act.SITUATION_VIEW),
    (Role.CHAIR, Act.SITUATION_VIEW),
    (Role.AGENCY_HEAD, Act.TASK_VIEW),
    (Role.AGENCY_OFFICER, Act.TASK_VIEW),
    (Role.AUDITOR, Act.AUDIT_VIEW),
    (Role.ANALYST, Act.ALARM_VIEW),
    (Role.FIELD_OFFICER, Act.POST_VIEW),
    (Role.ADMINISTRATOR, Act.SETTINGS_VIEW),
    (Role.NEWCOMER, Act.OFFICER_CHOOSE_PASSWORD),
)


def home_of(by: Actor) -> Act:
    """Return where someone's day begins."""
    for role, act in HOMES:
        if role in by.roles and is_open(act):
            return act
    return Act.PUBLIC_VIEW


def _prefix() -> str:
    return "/en" if (get_language() or "id").startswith("en") else ""


def in_language(language: str, address: str) -> str:
    """Return the address of the same page in a language."""
    bare = address.removeprefix("/en")
    return f"/en{bare}" if language == "en" else bare


def _items(pairs: Iterable[tuple[str, str]], here: str) -> list[Item]:
    """Return the menu; of addresses inside one another, the narrowest is current."""
    listed = list(pairs)
    at = max(
        (url for url, _words in listed if here.startswith(url)), key=len, default=""
    )
    return [Item(url, words, url == at) for url, words in listed]


def tell(request: HttpRequest, words: str) -> None:
    """Keep one sentence for the officer's next page: what was done."""
    request.session["told"] = words


def _told(request: HttpRequest) -> str:
    return str(request.session.pop("told", "")) if request.user.is_authenticated else ""


def _context(
    request: HttpRequest, by: Actor, at: datetime, extra: dict[str, object]
) -> dict[str, object]:
    english = _prefix() == "/en"
    bare = request.path.removeprefix("/en") if english else request.path
    query = request.META.get("QUERY_STRING", "")
    there = bare if english else f"/en{bare}"
    return {
        "house": places.house(),
        "by": by,
        "at": at,
        "LANG": "en" if english else "id",
        "other_language": "id" if english else "en",
        "other_language_url": f"{there}?{query}" if query else there,
        "home_of": home_of(by).value,
        "display": actors.display_of(request.user),
        "message": _told(request),
        "help_url": parts.address(request.path),
        **extra,
    }


def places_of(by: Actor) -> list[tuple[str, str]]:
    """Return the addresses of the menu that someone may open, with their words."""
    pairs = [
        (reverse(act.value), words)
        for act, words in _desk_menu()
        if holds(by, act) and is_open(act)
    ]
    if Role.FIELD_OFFICER in by.roles:
        pairs.insert(0, (reverse(Act.PUBLIC_REPORT.value), _("Lapor")))
    return pairs


def desk(  # noqa: PLR0917
    request: HttpRequest,
    template: str,
    by: Actor,
    at: datetime,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render a page of the desk with the menu that the reader may open."""
    full = _context(request, by, at, context)
    full["menu"] = _items(places_of(by), request.path)
    full["presence"] = presence.sign(request.path_info, by)
    full["keys"] = _keys()
    return render(request, template, full, status=status)


def _keys() -> list[tuple[str, str]]:
    """Return the keys of the desk and what each does, as the help shows them."""
    return [
        ("J / K", _("baris berikut, baris sebelumnya")),
        ("Enter", _("buka")),
        ("X, Shift+X", _("tandai, tandai sampai baris ini")),
        ("T, E", _("tautkan, sisihkan yang ditandai")),
        ("M", _("satukan kelompok yang ditandai")),
        ("U", _("urungkan")),
        ("/", _("cari")),
        (
            _("G lalu M, L, I, T, S, R"),
            _("meja, laporan, isu, tugas, situasi, Rakor"),
        ),
        ("?", _("daftar ini")),
        ("Esc", _("lepas dari isian")),
    ]


def public(  # noqa: PLR0917
    request: HttpRequest,
    template: str,
    by: Actor,
    at: datetime,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render a public page."""
    full = _context(request, by, at, context)
    pairs = [(_prefix() + url, words) for url, words in _public_menu()]
    full["menu"] = _items(pairs, request.path)
    full["origin"] = f"{request.scheme}://{request.get_host()}"
    return render(request, template, full, status=status)


def plain(  # noqa: PLR0917
    request: HttpRequest,
    template: str,
    by: Actor,
    at: datetime,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render a page that belongs to neither side."""
    return render(request, template, _context(request, by, at, context), status=status)


def refused(request: HttpRequest, by: Actor, at: datetime, refusal: Refusal) -> str:
    """Write down a refusal of the page's act, after the rollback; return why.

    What may not be known stays unknown: that is left to the edge.
    """
    if isinstance(refusal, (NotAllowed, NotFound)):
        raise refusal
    return noted(request, by, at, refusal)


def noted(request: HttpRequest, by: Actor, at: datetime, refusal: Refusal) -> str:
    """Write down a refusal of one thing among many; return why."""
    match = request.resolver_match
    act = act_of(match.url_name or "" if match else "")
    refuse(by=by, act=act, on=Ref("page", 0), at=at, why=type(refusal).__name__)
    return why(refusal)


def why(refusal: Refusal) -> str:
    """Return a refusal in the reader's language."""
    return refusal.say(get_language() or "id", words_of)

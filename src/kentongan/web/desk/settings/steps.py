"""The first day in order: what stands, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import queries as offices
from kentongan.access import roster
from kentongan.access.roster import ForumRow, OfficerRow
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.roles import Role
from kentongan.places import queries as places
from kentongan.web import checked
from kentongan.web.counting import counted
from kentongan.web.desk.settings import custodians
from kentongan.web.desk.settings.usual import missing_posts
from kentongan.web.desk.visit import Visit
from kentongan.web.health import last_backup
from kentongan.web.templatetags.words import day_long, label, language, number

DESK = "sekretariat"
NEEDED = {Role.OPERATOR: 1, Role.VERIFIER: 2, Role.AGENCY_HEAD: 1}


@dataclass(frozen=True)
class Step:
    """One step: its name, what stands, what is missing, and where it is done.

    `act` is what one must hold to open its page.
    """

    name: str
    stands: str
    missing: tuple[str, ...] = ()
    url: str = ""
    act: Act = Act.SETTINGS_VIEW

    def for_(self, visit: Visit) -> Step:
        """Return the step as the reader may take it: without a page that is shut."""
        return self if visit.holds(self.act) else replace(self, url="")

    @property
    def done(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def steps(at: datetime) -> list[Step]:
    """Return the first day's steps in order."""
    return [
        _city(),
        _desk(),
        _offices(),
        _forums(at),
        _accounts(at),
        _seats(at),
        _custodians(),
        _duty(at),
        _posts(),
        _places(),
        _backup(at),
        _checks(),
    ]


def _city() -> Step:
    house = places.house()
    text = _("{name}: {districts} kecamatan, {villages} kelurahan atau desa.").format(
        name=house.name,
        districts=number(len(places.districts())),
        villages=number(len(places.villages())),
    )
    return Step(_("Kota dibuka"), text)


def _desk() -> Step:
    found = [one for one in roster.agencies() if one.active and one.kind == DESK]
    if not found:
        missing = _("Belum ada kantor sekretariat.")
        return Step(
            _("Kantor sekretariat"), "", (missing,), reverse("settings.view.offices")
        )
    url = reverse("settings.view.office", args=[found[0].code])
    text = _("{name}. Periksa nama resminya.").format(name=found[0].name)
    return Step(_("Kantor sekretariat"), text, (), url)


def _offices() -> Step:
    found = [one for one in roster.agencies() if one.active]
    text = _("{n} kantor terbuka. Tutup yang tidak ada di wilayah Anda.")
    missing = () if len(found) > 1 else (_("Belum ada kantor selain sekretariat."),)
    stands = text.format(n=number(len(found)))
    return Step(_("Daftar kantor"), stands, missing, reverse("settings.view.offices"))


def _accounts(at: datetime) -> Step:
    found = [one for one in roster.officers() if one.holds(at)]
    missing = [*_too_few(found), *_nobody_replies(found)]
    waiting = sum(one.starting for one in found)
    text = ngettext("{n} akun terbuka.", "{n} akun terbuka.", len(found))
    text = text.format(n=number(len(found)))
    if waiting:
        text += " " + _("{n} belum mengganti kata sandi awalnya.").format(n=waiting)
    url = reverse(Act.OFFICER_VIEW.value)
    name = _("Akun dan peran")
    return Step(name, text, tuple(missing), url, Act.OFFICER_VIEW)


def _too_few(found: list[OfficerRow]) -> list[str]:
    missing = []
    for role, needed in NEEDED.items():
        held = sum(role.value in one.roles for one in found)
        if held < needed:
            text = _("{role}: ada {n}, perlu {needed}.")
            said = label(role, "role")
            missing.append(text.format(role=said, n=held, needed=needed))
    return missing


def _nobody_replies(found: list[OfficerRow]) -> list[str]:
    """Say so when no office beside the desk could answer a question."""
    desk = {one.code for one in roster.agencies() if one.kind == DESK}
    replies = {Role.AGENCY_OFFICER.value, Role.AGENCY_HEAD.value}
    others = {one.agency for one in found if replies & set(one.roles)} - desk
    return [] if others else [_("Belum ada kantor lain yang dapat menjawab.")]


def _forums(at: datetime) -> Step:
    today = day_of(at, places.zone())
    found = [one for one in roster.forums() if one.holds(today)]
    name, url = _("Forum dan SK-nya"), reverse("settings.view.forums")
    if not found:
        return Step(name, "", (_("Belum ada forum yang SK-nya berlaku."),), url)
    text = ngettext(
        "{n} forum dengan SK berlaku.", "{n} forum dengan SK berlaku.", len(found)
    ).format(n=len(found))
    lacking = [one.name for one in found if not one.decree]
    missing = [_("{name}: nomor SK belum diisi.").format(name=n) for n in lacking]
    return Step(name, text, tuple(missing), url)


def _seats(at: datetime) -> Step:
    today = day_of(at, places.zone())
    found = [one for one in roster.forums() if one.holds(today)]
    name, url = _("Kursi forum"), reverse("settings.view.forums")
    if not found:
        text = _("Ditempati sesudah forum dan akunnya ada.")
        return Step(name, "", (text,), url)
    missing = tuple(line for one in found for line in _empty(one))
    if len(found) == 1:
        url = reverse("settings.view.forum", args=[found[0].code])
    return Step(name, "" if missing else _("Ketua dan sekretaris ada."), missing, url)


def _empty(forum: ForumRow) -> list[str]:
    text = _("{name}: kursi {seat} kosong.")
    seats = [label(role, "role").lower() for role in forum.empty_seats]
    return [text.format(name=forum.name, seat=seat) for seat in seats]


def _custodians() -> Step:
    found = roster.custodians()
    said = custodians.headline(found)
    name, url = _("Dua pemegang kunci"), reverse("settings.view.custodians")
    if len(found) < custodians.NEEDED:
        return Step(name, "", (said,), url)
    return Step(name, said, (), url)


def _duty(at: datetime) -> Step:
    house = places.house()
    now = offices.on_duty(house.kode, at)
    name, url = _("Daftar piket"), reverse("settings.view.duties")
    if not now:
        text = _("Tak seorang pun dapat ditelepon sekarang untuk {name}.")
        return Step(name, "", (text.format(name=house.name),), url)
    first = now[0]
    text = _("Sekarang {title}, telepon {phone}.")
    return Step(name, text.format(title=first.title, phone=first.phone), (), url)


def _posts() -> Step:
    found = roster.posts()
    lacking = missing_posts(found)
    open_ = sum(one.active for one in found)
    text = ngettext("{n} pos terbuka.", "{n} pos terbuka.", open_)
    text = text.format(n=number(open_))
    missing = counted("{n} pos kelurahan belum ada.", len(lacking))
    url = reverse("settings.view.posts")
    return Step(_("Pos pelapor"), text, (missing,) if lacking else (), url)


def _places() -> Step:
    """Never missing: a city starts with what the program knows of it."""
    drawn = sum(one.lon is not None for one in places.villages())
    text = _("{drawn} dari {all} kelurahan atau desa sudah punya titik.").format(
        drawn=number(drawn), all=number(len(places.villages()))
    )
    act = Act.PLACE_IMPORT
    return Step(_("Tempat dan batas"), text, (), reverse(act.value), act)


def _backup(at: datetime) -> Step:
    when, late = last_backup(at)
    name, url = _("Cadangan"), reverse("settings.view.health")
    if when is None:
        text = _("Belum pernah. Jalankan kentongan backup FOLDER di komputer layanan.")
        return Step(name, "", (text,), url)
    said = _("Terakhir {day}.").format(day=day_long(when))
    missing = (_("Lebih dari 7 hari lalu; cadangkan lagi."),) if late else ()
    return Step(name, said, missing, url)


def _checks() -> Step:
    found = checked.problems(deploy=True)
    text = "" if found else _("Pengaturan aman untuk dibuka.")
    missing = tuple(problem.words(language()) for problem in found)
    return Step(_("Pemeriksaan"), text, missing, reverse("settings.view.checks"))

"""Saving a name on a list's filters, and deleting it again."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import saved
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, NotAllowed, holds
from kentongan.web import frame
from kentongan.web.desk.saved.tabs import PAGES, filters_of


def keep(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Save the filters of a list under a name."""
    page = request.POST.get("daftar", "")
    if page not in PAGES:
        raise NotFound
    act = PAGES[page][0]
    if not holds(by, act):
        raise NotAllowed(act=act)
    query = filters_of(page, QueryDict(request.POST.get("saringan", "")[:1000]))
    name = request.POST.get("nama", "")
    shared = request.POST.get("untuk") == "kantor"
    saved.keep_view(page=page, name=name, query=query, shared=shared, by=by, at=at)
    frame.tell(request, _("Tampilan disimpan."))
    return HttpResponseRedirect(f"{reverse(act.value)}?{query}")


def drop(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Delete a saved view."""
    if request.method != "POST":
        raise NotFound
    page = saved.drop_view(code=number, by=by, at=at)
    frame.tell(request, _("Tampilan dihapus."))
    return HttpResponseRedirect(reverse(PAGES[page][0].value))

"""Every address, gathered from the pages."""

from __future__ import annotations

from importlib import import_module

from django.urls import URLPattern

PAGES = (
    "public.home",
    "public.answers",
    "public.releases",
    "public.early_warnings",
    "public.track_record",
    "public.reporting",
    "public.phone",
    "public.feeds",
    "public.help",
    "desk.session",
    "desk.presence",
    "desk.post",
    "desk.watch",
    "desk.intake",
    "desk.saved",
    "desk.reports",
    "desk.groups",
    "desk.rumours",
    "desk.alarms",
    "desk.issues",
    "desk.tasks",
    "desk.activities",
    "desk.action_plans",
    "desk.decisions",
    "desk.rakor",
    "desk.situation",
    "desk.evaluation",
    "desk.publications",
    "desk.early_warnings",
    "desk.audit",
    "desk.settings",
    "api",
)

urlpatterns: list[URLPattern] = []
for page in PAGES:
    urlpatterns += import_module(f"kentongan.web.{page}.urls").urlpatterns

handler400 = "kentongan.web.errors.unreadable"
handler404 = "kentongan.web.errors.absent"
handler500 = "kentongan.web.errors.broken"

"""Which page each kind of public text stands on."""

from __future__ import annotations

from django.urls import reverse

from kentongan.publication.rules import Kind

NAMES = {
    Kind.ANSWER: "public.view.answer",
    Kind.HOLDING: "public.view.answer",
    Kind.RELEASE: "public.view.release",
    Kind.WARNING: "public.view.warning",
}


def page_of(kind: str, slug: str) -> str:
    """Return the address of a public text."""
    return reverse(NAMES[Kind(kind)], args=[slug])

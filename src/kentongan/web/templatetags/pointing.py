"""Words of a thread that point to a public answer of this house."""

from __future__ import annotations

import re

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kentongan.web.templatetags.words import tokens

register = template.Library()
_PATH = re.compile(r"/benarkah/([a-z0-9-]+)/")


@register.filter
def pointing(text: str) -> SafeString:
    """Return redacted words in which an answer's address is a link to it."""
    return SafeString(_PATH.sub(_link, tokens(text)))


def _link(match: re.Match[str]) -> str:
    address = reverse("public.view.answer", args=[match.group(1)])
    return str(format_html('<a href="{}">{}</a>', address, _("Baca jawabannya")))

"""The page of an answer as residents read it; a draft is previewed by the same one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from kentongan.publication import queries
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.web.public.answers import shared
from kentongan.web.public.answers.claim_review import claim_review

TEMPLATE = "public/answers/answer.html"


def context(
    versions: Sequence[PublicText], *, at: datetime, url: str
) -> dict[str, object]:
    """Return what the page shows of an answer or a holding statement."""
    newest = versions[0]
    is_answer = newest.kind == Kind.ANSWER.value
    review = claim_review(newest, url) if is_answer else None
    return {
        "p": newest,
        "older": versions[1:],
        "expired": newest.expires_at is not None and newest.expires_at <= at,
        "answered": None if is_answer else _answer_to(newest, at),
        "owed": queries.owed(newest.slug),
        "responses": queries.shown_responses(newest.slug),
        "review": json.dumps(review, ensure_ascii=False) if review else "",
        "chat": shared.chat_text(versions, url) if is_answer else "",
        "url": url,
        "poster": _beside("poster", newest) if is_answer else "",
        "card": _beside("card", newest) if is_answer else "",
    }


def _beside(view: str, text: PublicText) -> str:
    return reverse(f"public.view.{view}", args=[text.slug])


def _answer_to(holding: PublicText, at: datetime) -> PublicText | None:
    """Return the answer that came after a holding statement."""
    said = queries.about(holding.about, at=at)
    answers = [one for one in said if one.kind == Kind.ANSWER.value]
    return answers[0] if answers else None

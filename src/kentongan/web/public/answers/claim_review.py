"""ClaimReview (schema.org) of a public answer, as search engines read it."""

from __future__ import annotations

from kentongan.domain.codes import Verdict
from kentongan.publication.queries import PublicText

RATINGS = {
    Verdict.FALSE: 1,
    Verdict.MISLEADING: 2,
    Verdict.OPEN: 3,
    Verdict.PARTLY: 4,
    Verdict.TRUE: 5,
}


def claim_review(text: PublicText, url: str) -> dict[str, object]:
    """Return the JSON-LD object; the publisher is the office that approved."""
    verdict = Verdict(text.verdict) if text.verdict else Verdict.OPEN
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "inLanguage": "id",
        "datePublished": text.published_at.date().isoformat(),
        "claimReviewed": text.claim,
        "author": {"@type": "Organization", "name": text.approver_title},
        "itemReviewed": {"@type": "Claim", "text": text.claim},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[verdict],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": verdict.value,
        },
        "reviewBody": text.body,
    }

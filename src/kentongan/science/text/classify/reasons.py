"""The words of a message that decided, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.domain.issue_types import issue_type
from kentongan.domain.words import Words
from kentongan.science.text.classify.values import ASSEMBLY

if TYPE_CHECKING:
    from kentongan.science.text.classify.signs import Seen

_RAISERS = (
    (":accused", "seseorang dituduh atau dikepung", "someone accused or surrounded"),
    (":high", "bahaya bagi orang", "danger to people"),
    (":panic", "kepanikan", "panic"),
)
_SHOWN = 3  # phrases given as the reason


def why_report(seen: Seen, code: str | None) -> tuple[Words, ...]:
    """Return the phrases that decided: of the type, then of harm and urgency."""
    out: list[Words] = []
    if code is None:
        out.append(Words("Jenisnya belum dikenali.", "Its type isn't recognised."))
    else:
        name, said = issue_type(code).words, _said(seen, code)
        out.append(
            Words(f"“{said}” menunjuk {name.id}.", f"“{said}” points to {name.en}.")
        )
    for label, id_, en in _RAISERS:
        said = _said(seen, label)
        if said and code != ASSEMBLY:
            out.append(Words(f"“{said}”: {id_}.", f"“{said}”: {en}."))
    return tuple(out)


def why_quiet(seen: Seen, *, zero: bool) -> Words:
    """Return why a message is a zero report, or no report."""
    if not zero:
        return Words("Tidak memuat kejadian.", "Says nothing that happened.")
    said = _said(seen, ":zero")
    return Words(f"Laporan nihil: “{said}”.", f"Nothing to report: “{said}”.")


def _said(seen: Seen, label: str) -> str:
    """Return the words of the strongest phrases of `label`, at most three."""
    hits = [hit for hit in seen.found if hit.label == label and hit.weight > 0]
    hits.sort(key=lambda hit: (-hit.weight, hit.start))
    said = [" ".join(seen.words[hit.start : hit.end]) for hit in hits]
    return ", ".join(list(dict.fromkeys(said))[:_SHOWN])

"""The track record in words: one way to say each number, on the page and in the table.

What concerns people is never told as a small number, nor so that one could be taken
off a sum.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from kentongan.publication.queries import TrackRecord
from kentongan.publication.rules import FEW, Crowd, Score, crowd
from kentongan.web.counting import counted
from kentongan.web.numerals import number


def headline(record: TrackRecord | None) -> str:
    """Return the sentence that answers how right the city was."""
    total = record.total if record else Score()
    parts = [part for part in (_answers(total), _alarms(total)) if part]
    if not parts:
        return nothing()
    return _("12 bulan terakhir: {parts}.").format(parts="; ".join(parts))


def nothing() -> str:
    """Return what stands where nothing can be scored."""
    return _("Belum ada yang dapat dinilai.")


def _answers(score: Score) -> str:
    if not score.answered:
        return ""
    said = counted("{n} kabar dijawab", score.answered)
    return f"{said}, {corrected(score)}"


def corrected(score: Score) -> str:
    """Return how many of the answers were corrected or brought up to date."""
    if not score.corrected:
        return _("tidak satu pun diperbarui")
    return counted("{n} diperbarui sesudahnya", score.corrected)


def _alarms(score: Score) -> str:
    if not _rang(score):
        return ""
    most = number(round(score.promised, 1))
    return counted(
        "{n} sinyal keliru, janji paling banyak {most}", score.wrong, most=most
    )


def _rang(score: Score) -> bool:
    return bool(score.right or score.wrong or score.waiting)


def answers(score: Score) -> str:
    """Return how much was answered."""
    if not score.answered:
        return _("tidak ada kabar yang dijawab")
    return _answers(score)


def waits(score: Score) -> str:
    """Return how long an answer took: the median, and the worst."""
    if score.median is None or score.worst is None:
        return ""
    if len(score.waits) == 1:
        return counted("{n} jam", score.worst)
    return _("nilai tengah {median}, terlama {worst}").format(
        median=counted("{n} jam", score.median), worst=counted("{n} jam", score.worst)
    )


def alarms(score: Score) -> str:
    """Return how many alarms were right and wrong."""
    if not _rang(score):
        return _("tidak ada sinyal") if score.swept else ""
    said = _("{right} benar, {wrong} keliru").format(
        right=number(score.right), wrong=number(score.wrong)
    )
    if score.waiting:
        said += ", " + counted("{n} belum ditinjau", score.waiting)
    return said


def promise(score: Score) -> str:
    """Return how many alarms might be wrong, and whether that held."""
    if not score.swept:
        return ""
    most = _("paling banyak {n} keliru").format(n=number(round(score.promised, 1)))
    if score.promise_kept is None:
        return most
    kept = _("terpenuhi") if score.promise_kept else _("tidak terpenuhi")
    return f"{most}: {kept}"


def asked(people: Crowd) -> str:
    """Return how many asked for a correction, as far as it may be said."""
    if people.exact:
        return number(people.least) if people.least else _("tidak ada")
    if not people.least:
        return _("kurang dari {n}").format(n=FEW)
    return _("paling sedikit {n}").format(n=number(people.least))


def in_time(score: Score) -> str:
    """Return whether requests were answered within their hours; a word, no number."""
    if not score.asked:
        return ""
    if score.asked_in_time == score.asked:
        return _("semua dalam 3x24 jam")
    if not score.asked_in_time:
        return _("tidak ada yang dalam 3x24 jam")
    return _("sebagian lewat 3x24 jam")


def requests(score: Score, people: Crowd | None = None) -> str:
    """Return how many asked, and whether they were answered in time."""
    parts = (asked(people or crowd([score.asked])), in_time(score))
    return ", ".join(part for part in parts if part)


def followups(score: Score) -> str:
    """Return how many follow-ups were reported done by their date."""
    if not score.owed:
        return _("tidak ada yang jatuh tempo")
    return _("{kept} dari {owed} tepat waktu").format(
        kept=number(score.kept), owed=number(score.owed)
    )

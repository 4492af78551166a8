"""The thread of a resident without an account: asked back, answered, told."""

from __future__ import annotations

from kentongan.access import actors
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Channel
from kentongan.domain.refs import Ref
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.reports import receipts
from kentongan.reports.rules import spaced

STRANGER = "h181"
STRANGER_WORDS = "duduk lama di atas motor"
QUESTION = (
    "Terima kasih laporannya. Apakah orang itu mendekati anak, dan apakah ia masih di"
    " sana? Bila ada bahaya, telepon 110 sekarang. Jangan bertindak sendiri."
)
ANSWER = (
    "Sudah saya tanyakan ke guru piket. Ternyata pengemudi ojek menunggu anak"
    " langganannya pulang les. Tidak ada apa-apa, maaf sudah khawatir."
)


def ask_back(stage: Stage) -> None:
    """Ask a resident through the receipt, before anything is made of the report."""
    reports.ask_reporter(
        report_id=_strangers(stage),
        text=QUESTION,
        by=stage.who("operator"),
        at=stage.at,
    )


def _strangers(stage: Stage) -> int:
    """Return the report about the stranger, found by its words as the desk does."""
    narrow = reported.Filter(words=STRANGER_WORDS, channel=Channel.WEB.value)
    by = stage.who("operator")
    return reported.list_reports(by=by, at=stage.at, narrow=narrow)[0].id


def come_back(stage: Stage) -> None:
    """Answer the desk with nothing but the receipt's sixteen digits."""
    code = stage.receipts[STRANGER]
    report = receipts.find(code)
    by = actors.reporter(report)
    reports.answer_desk(report_id=report, text=ANSWER, by=by, at=stage.at)
    stage.slips["warga yang ditanya balik"] = spaced(code)


def join(stage: Stage) -> None:
    """Let the desk add the report to the rumour that it belongs to."""
    reports.link_reports(
        report_ids=[_strangers(stage)],
        to=Ref("rumour", stage.ids["rumour"]),
        by=stage.who("operator"),
        at=stage.at,
    )


STEPS = (
    Step(on(2020, 2, 9, "12:00"), come_back),
    Step(on(2020, 2, 9, "13:00"), join),
)

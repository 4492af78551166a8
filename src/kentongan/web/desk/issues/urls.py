"""Addresses of issues and of their steps."""

from kentongan.domain.acts import Act
from kentongan.web.desk.issues import (
    agreeing,
    calendar,
    following,
    moving,
    opening,
    sharing,
    views,
    working,
)
from kentongan.web.edge import route

ONE = "isu/<slug:number>/"
urlpatterns = [
    route("isu/", Act.ISSUE_VIEW, views.many),
    route("isu/kalender.ics", Act.ISSUE_VIEW, calendar.download),
    route("isu/kalender/buat/", Act.CALENDAR_OPEN, calendar.make),
    route("isu/kalender/akhiri/", Act.CALENDAR_CLOSE, calendar.end),
    route("kalender/<str:key>.ics", Act.CALENDAR_VIEW, calendar.subscribed),
    route("isu/baru/", Act.ISSUE_OPEN, opening.new),
    route(ONE, Act.ISSUE_VIEW, views.one),
    route(ONE + "langkah/", Act.ISSUE_PLAN, following.plan),
    route(ONE + "catat/", Act.ISSUE_NOTE, following.note),
    route(ONE + "perbaiki/", Act.ISSUE_REVISE, following.revise),
    route(ONE + "bahaya/", Act.ISSUE_TRIAGE, following.triage),
    route(ONE + "pastikan-fakta/", Act.ISSUE_CONFIRM, following.confirm),
    route(ONE + "cabut-fakta/", Act.ISSUE_RETRACT, following.retract),
    route(ONE + "pastikan/", Act.ISSUE_VERIFY, moving.verify),
    route(ONE + "tangani/", Act.ISSUE_HANDLE, moving.handle),
    route(ONE + "pantau/", Act.ISSUE_WATCH, moving.watch),
    route(ONE + "musyawarahkan/", Act.ISSUE_MEDIATE, moving.mediate),
    route(ONE + "tidak-terbukti/", Act.ISSUE_DISMISS, moving.dismiss),
    route(ONE + "selesai/", Act.ISSUE_RESOLVE, moving.resolve),
    route(ONE + "limpahkan/", Act.ISSUE_HAND_OVER, moving.hand_over),
    route(ONE + "satukan/", Act.ISSUE_MERGE, moving.merge),
    route(ONE + "muncul-lagi/", Act.ISSUE_RELAPSE, moving.relapse),
    route(ONE + "tarik-kembali/", Act.ISSUE_TAKE_BACK, moving.take_back),
    route(ONE + "buka-kembali/", Act.ISSUE_REOPEN, moving.reopen),
    route(ONE + "sepakat/", Act.ISSUE_AGREE, agreeing.agree),
    route(ONE + "butir/<int:place>/", Act.ISSUE_MONITOR, agreeing.monitor),
    route(ONE + "pihak/", Act.ISSUE_NAME_PARTY, agreeing.name_party),
    route(ONE + "pihak/<int:place>/", Act.ISSUE_DROP_PARTY, agreeing.drop_party),
    route(ONE + "naikkan/", Act.ISSUE_ESCALATE, sharing.escalate),
    route(ONE + "bagikan/", Act.ISSUE_SHARE, sharing.share),
    route(ONE + "tautkan/", Act.ISSUE_ATTACH, sharing.attach),
    route(ONE + "tugas/", Act.TASK_ASSIGN, working.assign),
    route(ONE + "tanya/", Act.INQUIRY_ASK, working.ask),
]

"""Addresses of tasks and of the questions that offices are asked."""

from kentongan.domain.acts import Act
from kentongan.web.desk.tasks import doing, one, questions, views
from kentongan.web.edge import route

ONE = "tugas/<slug:number>/"
urlpatterns = [
    route("tugas/", Act.TASK_VIEW, views.many),
    route(ONE, Act.TASK_VIEW, one.either),
    route(ONE + "bukti/<slug:digest>/", Act.TASK_VIEW, one.proof),
    route(ONE + "mulai/", Act.TASK_START, doing.start),
    route(ONE + "terhambat/", Act.TASK_BLOCK, doing.block),
    route(ONE + "selesai/", Act.TASK_REPORT_DONE, doing.report_done),
    route(ONE + "terima/", Act.TASK_ACCEPT, doing.accept),
    route(ONE + "kembalikan/", Act.TASK_RETURN, doing.send_back),
    route(ONE + "batalkan/", Act.TASK_CANCEL, doing.cancel),
    route(ONE + "jawab/", Act.INQUIRY_REPLY, questions.reply),
    route(ONE + "setuju/", Act.INQUIRY_CONSENT, questions.consent),
    route(ONE + "tarik/", Act.INQUIRY_CANCEL, questions.withdraw),
    route(ONE + "tanya-lagi/", Act.INQUIRY_ASK_AGAIN, questions.ask_again),
]

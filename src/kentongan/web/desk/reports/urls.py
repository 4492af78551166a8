"""Addresses of reports; what is done to many at once stands with the watch desk."""

from kentongan.domain.acts import Act
from kentongan.web.desk.reports import acting, photos, senders, views
from kentongan.web.desk.sent import sent
from kentongan.web.edge import route

ONE = "laporan/<slug:number>/"
urlpatterns = [
    route("laporan/", Act.REPORT_VIEW, views.many),
    route("laporan/pengirim/", Act.CHANNEL_MAP, senders.senders),
    route(ONE, Act.REPORT_VIEW, views.one),
    route(ONE + "betulkan/", Act.REPORT_CORRECT, acting.correct),
    route(ONE + "nilai/", Act.REPORT_RATE, acting.rate),
    route(ONE + "terbaca/", Act.REPORT_HEED, acting.heed),
    route(f"{ONE}foto/<int:nth>/", Act.REPORT_OPEN_PHOTO, sent(photos.one)),
    route(ONE + "bahaya/", Act.REPORT_JUDGE_HARM, acting.judge_harm),
    route(ONE + "tanya/", Act.REPORT_ASK, acting.ask),
    route(ONE + "tolak/", Act.REPORT_REFUSE, acting.refuse),
    route(ONE + "teruskan/", Act.REPORT_FORWARD, acting.forward),
    route(ONE + "tutup/", Act.REPORT_CLOSE, acting.close),
]

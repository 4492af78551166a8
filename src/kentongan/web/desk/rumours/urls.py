"""Addresses of the rumour card."""

from kentongan.domain.acts import Act
from kentongan.web.desk.rumours import drafting, matching, preview, seldom, views
from kentongan.web.edge import route

ONE = "rumor/<slug:number>/"
urlpatterns = [
    route("rumor/", Act.RUMOUR_VIEW, views.waiting),
    route(ONE, Act.RUMOUR_VIEW, views.card),
    route("isu-beredar/<slug:number>/angkat/", Act.RUMOUR_TAKE_UP, views.take_up),
    route(ONE + "triase/", Act.RUMOUR_TRIAGE, views.triage),
    route(ONE + "telepon/", Act.RUMOUR_CALL, views.log_call),
    route(ONE + "periksa/", Act.RUMOUR_CHECK, views.check),
    route(ONE + "tanya/", Act.RUMOUR_ASK, views.ask),
    route(ONE + "sementara/", Act.RUMOUR_HOLD, views.hold),
    route(ONE + "naskah/", Act.RUMOUR_DRAFT, drafting.draft),
    route(ONE + "terbitkan/", Act.RUMOUR_APPROVE, drafting.approve),
    route(ONE + "kembalikan/", Act.RUMOUR_RETURN, drafting.send_back),
    route(ONE + "tahan/", Act.RUMOUR_WITHHOLD, drafting.withhold),
    route(ONE + "koreksi/", Act.RUMOUR_CORRECT, drafting.correct),
    route(ONE + "muncul-lagi/", Act.RUMOUR_RECUR, seldom.recur),
    route(ONE + "kejadian/", Act.RUMOUR_BECAME_EVENT, seldom.became_event),
    route(ONE + "bukan-ini/", Act.RUMOUR_UNMATCH, matching.unmatch),
    route(ONE + "memang-ini/", Act.RUMOUR_REMATCH, matching.rematch),
    route(ONE + "arsipkan/", Act.RUMOUR_ARCHIVE, seldom.archive),
    route(ONE + "pratinjau/", Act.RUMOUR_VIEW, preview.preview),
    route(ONE + "pratinjau/poster.png", Act.RUMOUR_VIEW, preview.poster),
    route(ONE + "pratinjau/kartu.png", Act.RUMOUR_VIEW, preview.share_card),
]

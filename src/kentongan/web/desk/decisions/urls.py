"""Addresses of decisions and of their steps."""

from kentongan.domain.acts import Act
from kentongan.web.desk.decisions import (
    deciding,
    proposing,
    replying,
    reviewing,
    views,
)
from kentongan.web.edge import route

ONE = "keputusan/<slug:number>/"
urlpatterns = [
    route("keputusan/", Act.DECISION_VIEW, views.many),
    route("keputusan/baru/", Act.DECISION_PROPOSE, proposing.new),
    route(ONE, Act.DECISION_VIEW, views.one),
    route(ONE + "tetapkan/", Act.DECISION_MAKE, deciding.make),
    route(ONE + "tarik/", Act.DECISION_WITHDRAW, deciding.withdraw),
    route(ONE + "berlakukan/", Act.DECISION_TAKE_EFFECT, deciding.take_effect),
    route(ONE + "dukung/", Act.DECISION_SUPPORT, deciding.support),
    route(ONE + "bukti/", Act.DECISION_NOTE_EVIDENCE, deciding.note_evidence),
    route(ONE + "kirim/", Act.DECISION_SEND, replying.send),
    route(ONE + "nomor/", Act.DECISION_REGISTER, replying.register),
    route(ONE + "dikabulkan/", Act.DECISION_GRANTED, replying.granted),
    route(ONE + "ditolak/", Act.DECISION_REFUSED, replying.refused),
    route(ONE + "tetap/", Act.DECISION_KEEP, reviewing.keep),
    route(ONE + "ingatkan/", Act.DECISION_REMIND, reviewing.remind),
    route(ONE + "terpenuhi/", Act.DECISION_FULFIL, reviewing.fulfil),
    route(ONE + "cabut/", Act.DECISION_REVOKE, reviewing.revoke),
    route(ONE + "ganti/", Act.DECISION_SUPERSEDE, reviewing.supersede),
    route(ONE + "habis/", Act.DECISION_LAPSE, reviewing.lapse),
    route(ONE + "syarat/<int:place>/", Act.DECISION_CHECK, reviewing.check),
]

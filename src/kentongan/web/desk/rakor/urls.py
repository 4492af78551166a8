"""Addresses of the Rakor and of its steps."""

from kentongan.domain.acts import Act
from kentongan.web.desk.rakor import (
    attaching,
    attending,
    entering,
    following,
    holding,
    minuting,
    papers,
    planning,
    preparing,
    screen,
    speaking,
    views,
)
from kentongan.web.desk.sent import sent
from kentongan.web.edge import route

ONE = "rakor/<slug:month>/"
FILE = ONE + "lampiran/<int:number>/"
DOOR = ONE + "hadir/"
urlpatterns = [
    route("rakor/", Act.RAKOR_VIEW, views.many),
    route("rakor/rencanakan/", Act.RAKOR_PLAN, planning.plan),
    route(ONE, Act.RAKOR_VIEW, views.one),
    route(ONE + "hadir/", Act.RAKOR_VIEW, attending.board),
    route(ONE + "hadir/catat/", Act.RAKOR_ATTEND, attending.attend),
    route(ONE + "hadir/nyatakan/", Act.RAKOR_DECLARE, attending.declare),
    route(ONE + "notula/", Act.RAKOR_VIEW, minuting.page),
    route(ONE + "notula/pembukaan/", Act.RAKOR_MINUTE, minuting.opening),
    route(ONE + "notula/butir/<int:order>/", Act.RAKOR_MINUTE, minuting.item),
    route(ONE + "notula/arahan/", Act.RAKOR_MINUTE, minuting.directive),
    route(ONE + "notula/arahan/periksa/", Act.RAKOR_MINUTE, sent(minuting.preview)),
    route(ONE + "notula/arahan/<int:order>/", Act.RAKOR_MINUTE, minuting.corrected),
    route(ONE + "layar/", Act.RAKOR_VIEW, screen.show),
    route(ONE + "layar/ruang/", Act.RAKOR_ROOM, sent(screen.close_room)),
    route(DOOR + "pintu/<slug:code>/", Act.RAKOR_CLAIM, entering.enter),
    route(DOOR + "pastikan/<int:claim>/", Act.RAKOR_ATTEND, sent(entering.confirm)),
    route(ONE + "tindak-lanjut/<str:number>/", Act.RAKOR_PROVE, sent(following.prove)),
    route(ONE + "lampiran/", Act.RAKOR_ATTACH, sent(attaching.attach)),
    route(FILE, Act.RAKOR_ATTACH, attaching.picture),
    route(FILE + "lepas/", Act.RAKOR_ATTACH, sent(attaching.detach)),
    route(ONE + "tindak-lanjut/", Act.RAKOR_VIEW, following.follow_ups),
    route(ONE + "berkas/", Act.RAKOR_VIEW, papers.papers),
    route(ONE + "berkas/susun/", Act.PACK_BUILD, papers.build),
    route(ONE + "berkas/<str:name>", Act.RAKOR_VIEW, papers.one_paper),
    route(ONE + "pernyataan/", Act.STATEMENT_MAKE, speaking.make),
    route(ONE + "undang/", Act.RAKOR_INVITE, preparing.invite),
    route(ONE + "nomor/<slug:letter>/", Act.RAKOR_REGISTER, preparing.register),
    route(ONE + "agenda/", Act.RAKOR_AGENDA, preparing.agenda),
    route(ONE + "butir/", Act.RAKOR_AGENDA, preparing.add_item),
    route(ONE + "kunci/", Act.RAKOR_LOCK, preparing.lock),
    route(ONE + "susulan/", Act.RAKOR_SUPPLEMENT, preparing.supplement),
    route(ONE + "bekukan/", Act.SITUATION_FREEZE, preparing.freeze),
    route(ONE + "tunda/", Act.RAKOR_POSTPONE, preparing.postpone),
    route(ONE + "batal/", Act.RAKOR_CANCEL, preparing.cancel),
    route(ONE + "buka/", Act.RAKOR_OPEN, holding.open_meeting),
    route(ONE + "tutup/", Act.RAKOR_CLOSE, holding.close),
    route(ONE + "sahkan/", Act.RAKOR_APPROVE_MINUTES, holding.approve),
    route(ONE + "edarkan/", Act.RAKOR_CIRCULATE, holding.circulate),
    route(ONE + "ubah/", Act.RAKOR_AMEND, holding.amend),
]

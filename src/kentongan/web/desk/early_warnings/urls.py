"""Addresses of early warnings on the desk."""

from kentongan.domain.acts import Act
from kentongan.web.desk.early_warnings import drafting, moving, views
from kentongan.web.edge import route

ALL = "terbitan/peringatan/"
ONE = ALL + "<slug:number>/"
urlpatterns = [
    route(ALL, Act.EARLY_WARNING_VIEW, views.many),
    route(ALL + "baru/", Act.EARLY_WARNING_DRAFT, drafting.new),
    route(ONE, Act.EARLY_WARNING_VIEW, views.one),
    route(ONE + "konsep.pdf", Act.EARLY_WARNING_VIEW, views.paper),
    route(ONE + "perbaiki/", Act.EARLY_WARNING_DRAFT, drafting.reword),
    route(ONE + "perbarui/", Act.EARLY_WARNING_DRAFT, drafting.update),
    route(ONE + "terbitkan/", Act.EARLY_WARNING_ISSUE, moving.issue),
    route(ONE + "gantikan/", Act.EARLY_WARNING_UPDATE, moving.replace),
    route(ONE + "terima/", Act.EARLY_WARNING_ACKNOWLEDGE, moving.acknowledge),
    route(ONE + "batalkan/", Act.EARLY_WARNING_CANCEL, moving.cancel),
    route(ONE + "tarik/", Act.EARLY_WARNING_CANCEL, moving.withdraw),
    route(ONE + "akhiri/", Act.EARLY_WARNING_CLOSE, moving.close),
]

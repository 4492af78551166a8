"""Addresses of the watch desk, and of what is done to many reports at once."""

from kentongan.domain.acts import Act
from kentongan.web.desk.watch import bulk, views
from kentongan.web.edge import route

urlpatterns = [
    route("meja/", Act.DESK_VIEW, views.desk),
    route("laporan/sisihkan/", Act.REPORT_SET_ASIDE, bulk.set_aside),
    route("laporan/tautkan/", Act.REPORT_LINK, bulk.link),
    route("laporan/buka-kembali/", Act.REPORT_REOPEN, bulk.reopen),
]

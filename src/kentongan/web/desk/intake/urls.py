"""Addresses of files that are taken in."""

from kentongan.domain.acts import Act
from kentongan.web.desk.intake import told, views
from kentongan.web.edge import route

ONE = "laporan/masukkan/<slug:number>/"
urlpatterns = [
    route("laporan/masukkan/", Act.INTAKE_VIEW, views.many),
    route("laporan/masukkan/bawa/", Act.INTAKE_BRING, views.bring),
    route(ONE, Act.INTAKE_VIEW, views.one),
    route(ONE + "cocokkan/", Act.INTAKE_MATCH, views.match),
    route(ONE + "mulai/", Act.INTAKE_START, views.start),
    route(ONE + "buang/", Act.INTAKE_DROP, views.drop),
    route(ONE + "kemajuan/", Act.INTAKE_VIEW, told.progress),
    route(ONE + "ditolak.csv", Act.INTAKE_VIEW, told.refused_lines),
]

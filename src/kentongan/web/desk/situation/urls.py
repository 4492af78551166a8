"""Addresses of the situation."""

from kentongan.domain.acts import Act
from kentongan.web.desk.situation import district, participation, views
from kentongan.web.edge import route

urlpatterns = [
    route("situasi/", Act.SITUATION_VIEW, views.page),
    route("situasi/cetak/", Act.SITUATION_VIEW, views.printed),
    route("situasi/peran-serta/", Act.SITUATION_VIEW, participation.participation),
    route("situasi/<str:kode>/", Act.SITUATION_VIEW, district.page),
]

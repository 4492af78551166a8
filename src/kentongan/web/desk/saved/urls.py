"""Addresses at which a view of a list is saved and deleted."""

from kentongan.domain.acts import Act
from kentongan.web.desk.saved import views
from kentongan.web.edge import route

urlpatterns = [
    route("tampilan/simpan/", Act.SAVED_VIEW_KEEP, views.keep),
    route("tampilan/<slug:number>/hapus/", Act.SAVED_VIEW_DROP, views.drop),
]

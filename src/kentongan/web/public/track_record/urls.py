"""Addresses of the track record."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.track_record import views

urlpatterns = [
    route("rapor/", Act.PUBLIC_VIEW, views.track_record),
    route("rapor/rapor.csv", Act.PUBLIC_VIEW, views.table),
]

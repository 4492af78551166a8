"""Addresses of early warnings."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.early_warnings import views

ONE = "peringatan/<slug:slug>/"
urlpatterns = [
    route("peringatan/", Act.PUBLIC_VIEW, views.warnings),
    route(ONE, Act.PUBLIC_VIEW, views.warning),
    route(ONE + "peringatan.pdf", Act.PUBLIC_VIEW, views.paper),
    route(ONE + "kartu.png", Act.PUBLIC_VIEW, views.warning_card),
    route(ONE + "cap-<int:version>.xml", Act.PUBLIC_VIEW, views.cap_message),
]

"""Addresses of press releases."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.releases import views

urlpatterns = [
    route("siaran/", Act.PUBLIC_VIEW, views.releases),
    route("siaran/<slug:slug>/", Act.PUBLIC_VIEW, views.release),
    route("siaran/<slug:slug>/kartu.png", Act.PUBLIC_VIEW, views.release_card),
]

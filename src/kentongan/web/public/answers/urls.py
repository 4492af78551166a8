"""Addresses of public answers."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.origin import form
from kentongan.web.public.answers import views

urlpatterns = [
    route("benarkah/", Act.PUBLIC_VIEW, views.search),
    form("benarkah/ketik/", Act.PUBLIC_VIEW, views.typed),
    route("benarkah/<slug:slug>/", Act.PUBLIC_VIEW, views.answer),
    route("benarkah/<slug:slug>/poster.png", Act.PUBLIC_VIEW, views.poster),
    route("benarkah/<slug:slug>/kartu.png", Act.PUBLIC_VIEW, views.card),
]

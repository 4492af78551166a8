"""Addresses of the front page and of what is said about privacy."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.home import views

urlpatterns = [
    route("", Act.PUBLIC_VIEW, views.home),
    route("privasi/", Act.PUBLIC_VIEW, views.privacy),
]

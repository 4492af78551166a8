"""Addresses of the manual."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.help import views

urlpatterns = [
    route("bantuan/", Act.HELP_VIEW, views.contents),
    route("bantuan/gambar/<str:name>", Act.HELP_VIEW, views.picture),
    route("bantuan/<str:name>/", Act.HELP_VIEW, views.chapter),
]

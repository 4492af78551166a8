"""Addresses of the feeds."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.feeds import views

urlpatterns = [
    route("umpan/klarifikasi.xml", Act.PUBLIC_VIEW, views.answers_rss),
    route("umpan/klarifikasi.atom", Act.PUBLIC_VIEW, views.answers_atom),
    route("umpan/siaran.xml", Act.PUBLIC_VIEW, views.releases_rss),
    route("umpan/peringatan.xml", Act.PUBLIC_VIEW, views.warnings_rss),
    route("umpan/peringatan.atom", Act.PUBLIC_VIEW, views.warnings_atom),
    route("umpan/siaran.atom", Act.PUBLIC_VIEW, views.releases_atom),
]

"""Addresses of the manifest and the service worker, at the root of the site."""

from kentongan.domain.acts import Act
from kentongan.web.edge import route
from kentongan.web.public.phone import views

urlpatterns = [
    route("lapor.webmanifest", Act.PUBLIC_VIEW, views.manifest),
    route("pekerja.js", Act.PUBLIC_VIEW, views.worker),
]

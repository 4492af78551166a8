"""Addresses of activities."""

from kentongan.domain.acts import Act
from kentongan.web.desk.activities import views
from kentongan.web.edge import route

urlpatterns = [
    route("kegiatan/", Act.ACTIVITY_VIEW, views.now),
    route("kegiatan/<slug:month>/", Act.ACTIVITY_VIEW, views.month),
    route("kegiatan/<slug:month>/catat/", Act.ACTIVITY_PLAN, views.plan),
    route(
        "kegiatan/<slug:month>/<slug:number>/terlaksana/",
        Act.ACTIVITY_REPORT,
        views.report,
    ),
    route(
        "kegiatan/<slug:month>/<slug:number>/batal/",
        Act.ACTIVITY_CANCEL,
        views.cancel,
    ),
]

"""Addresses of a post's own page."""

from kentongan.domain.acts import Act
from kentongan.web.desk.post import views
from kentongan.web.edge import route

urlpatterns = [
    route("pos/", Act.POST_VIEW, views.today),
    route("pos/nihil/", Act.POST_REPORT, views.nihil),
    route("pos/kabar/", Act.POST_REPORT, views.told),
]

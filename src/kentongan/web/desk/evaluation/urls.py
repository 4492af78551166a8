"""Addresses of the evaluation."""

from kentongan.domain.acts import Act
from kentongan.web.desk.evaluation import views
from kentongan.web.edge import route

urlpatterns = [
    route("evaluasi/", Act.EVALUATION_VIEW, views.now),
    route("evaluasi/<slug:month>/", Act.EVALUATION_VIEW, views.one),
]

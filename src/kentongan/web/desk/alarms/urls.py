"""Addresses of alarms."""

from kentongan.domain.acts import Act
from kentongan.web.desk.alarms import views
from kentongan.web.edge import route

ONE = "sinyal/<slug:number>/"
urlpatterns = [
    route("sinyal/", Act.ALARM_VIEW, views.many),
    route(ONE, Act.ALARM_VIEW, views.one),
    route(ONE + "angkat/", Act.ALARM_TAKE_UP, views.take_up),
    route(ONE + "sisihkan/", Act.ALARM_DISMISS, views.dismiss),
]

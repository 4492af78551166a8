"""The one address that a page's script greets."""

from kentongan.domain.acts import Act
from kentongan.web.desk.presence import views
from kentongan.web.edge import route

urlpatterns = [route("hadir/", Act.SESSION_GREET, views.greet)]

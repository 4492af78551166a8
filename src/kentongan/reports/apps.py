from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"

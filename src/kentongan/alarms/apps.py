from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.alarms"
    label = "alarms"
    default_auto_field = "django.db.models.BigAutoField"

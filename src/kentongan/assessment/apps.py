from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.assessment"
    label = "assessment"
    default_auto_field = "django.db.models.BigAutoField"

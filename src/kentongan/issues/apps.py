from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.issues"
    label = "issues"
    default_auto_field = "django.db.models.BigAutoField"

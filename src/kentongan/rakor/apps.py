from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.rakor"
    label = "rakor"
    default_auto_field = "django.db.models.BigAutoField"

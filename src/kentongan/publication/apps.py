from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.publication"
    label = "publication"
    default_auto_field = "django.db.models.BigAutoField"

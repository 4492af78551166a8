from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.rumours"
    label = "rumours"
    default_auto_field = "django.db.models.BigAutoField"

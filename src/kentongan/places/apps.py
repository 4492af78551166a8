from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"

from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"

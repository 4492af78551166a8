from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.tasks"
    label = "tasks"
    default_auto_field = "django.db.models.BigAutoField"

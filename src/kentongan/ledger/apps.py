from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"

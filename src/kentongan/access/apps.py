from django.apps import AppConfig


class Room(AppConfig):
    name = "kentongan.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from kentongan.access import checks

        del checks

from django.apps import AppConfig


class Web(AppConfig):
    name = "kentongan.web"
    label = "web"

    def ready(self) -> None:
        from kentongan.web import checks

        del checks

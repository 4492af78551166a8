from django.apps import AppConfig


class Web(AppConfig):
    name = "kentongan.web"
    label = "web"

    def ready(self) -> None:
        from kentongan.web import checks
        from kentongan.web.templatetags import words

        del checks, words

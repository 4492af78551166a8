from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from kentongan.reports.search.index import keep
from kentongan.reports.search.tables import TABLE, dialect


def create(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in dialect(editor.connection).create:
        editor.execute(statement, None)


def fill(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    live = apps.get_model("reports", "Reading").objects.filter(closed_at=None)
    keep(live.order_by("report_id").values_list("report_id", "text"))


def drop(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"DROP TABLE {TABLE}", None)


class Migration(migrations.Migration):

    dependencies = [("reports", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Vocabulary",
            fields=[
                ("word", models.CharField(max_length=30, primary_key=True, serialize=False)),
                ("head", models.CharField(max_length=1)),
                ("letters", models.SmallIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["head", "letters", "word"], name="vocabulary_head")],
            },
        ),
        migrations.RunPython(create, drop),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]

from django.db import migrations, models
import django.db.models.deletion


def rename(apps, schema_editor):
    """Name the meetings of other forums after their forum: the city team's stay."""
    rows = apps.get_model("rakor", "Meeting")._base_manager.exclude(forum_id="timdu")
    for row in rows.order_by("pk"):
        number = row.name.removeprefix(row.month)
        row.name = f"{row.month}-{row.forum_id.replace('-', '_')}{number}"
        row.save(update_fields=["name"])


def name_back(apps, schema_editor):
    rows = apps.get_model("rakor", "Meeting")._base_manager.exclude(forum_id="timdu")
    for row in rows.order_by("pk"):
        row.name = row.name.replace(f"-{row.forum_id.replace('-', '_')}", "", 1)
        row.save(update_fields=["name"])


def decided_by(apps, schema_editor):
    """What a meeting decided was decided by its forum."""
    rows = apps.get_model("rakor", "Decision")._base_manager.filter(made_in__isnull=False)
    for row in rows.select_related("made_in"):
        row.forum_id = row.made_in.forum_id
        row.save(update_fields=["forum"])


class Migration(migrations.Migration):

    dependencies = [
        ("access", "0001_initial"),
        ("rakor", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="meeting", name="rakor_name_once"),
        migrations.AlterField(
            model_name="meeting",
            name="name",
            field=models.CharField(max_length=64),
        ),
        migrations.AddField(
            model_name="decision",
            name="forum",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.forum"),
        ),
        migrations.AddField(
            model_name="claim",
            name="by",
            field=models.CharField(blank=True, max_length=80, default=""),
            preserve_default=False,
        ),
        migrations.RunPython(rename, name_back),
        migrations.RunPython(decided_by, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "batal"), _negated=True),
                fields=("name",),
                name="rakor_name_once",
            ),
        ),
    ]

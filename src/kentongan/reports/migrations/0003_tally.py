from django.db import migrations, models
import django.db.models.deletion
import django.db.models.manager

from kentongan.reports.tally import create, drop


class Migration(migrations.Migration):

    dependencies = [("access", "0001_initial"), ("reports", "0002_search")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("classification", models.IntegerField(default=1)),
                ("area", models.CharField(db_index=True, max_length=13)),
                ("expires_at", models.DateTimeField(null=True)),
                ("sealed", models.BooleanField(default=False)),
                ("channel", models.CharField(max_length=12)),
                ("state", models.CharField(max_length=14)),
                ("message", models.CharField(max_length=10)),
                ("sector", models.CharField(max_length=15)),
                ("issue_type", models.CharField(max_length=40)),
                ("n", models.IntegerField()),
                ("audience", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.audience")),
            ],
            options={"abstract": False},
            managers=[("unscoped", django.db.models.manager.Manager())],
        ),
        migrations.RunPython(create, drop),
    ]

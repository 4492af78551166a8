from django.db import migrations, models

from kentongan.reports.days import create, drop


class Migration(migrations.Migration):

    dependencies = [("reports", "0005_merged_at")]

    operations = [
        migrations.CreateModel(
            name="Day",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False)),
                ("times", models.IntegerField()),
                ("newest", models.DateTimeField()),
            ],
        ),
        migrations.RunPython(create, drop),
    ]

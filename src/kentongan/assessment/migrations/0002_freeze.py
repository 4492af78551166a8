from django.db import migrations

from kentongan.ledger.guards import freeze, thaw


class Migration(migrations.Migration):
    dependencies = [("assessment", "0001_initial")]
    operations = [
        migrations.RunPython(
            freeze("assessment_snapshot"), thaw("assessment_snapshot")
        )
    ]

from django.db import migrations

from kentongan.ledger.guards import freeze, thaw


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(freeze("ledger_entry"), thaw("ledger_entry"))]

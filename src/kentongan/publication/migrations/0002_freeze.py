from django.db import migrations

from kentongan.ledger.guards import freeze, thaw


class Migration(migrations.Migration):
    dependencies = [("publication", "0001_initial")]
    operations = [
        migrations.RunPython(freeze(table), thaw(table))
        for table in ("publication_publication", "publication_notice")
    ]

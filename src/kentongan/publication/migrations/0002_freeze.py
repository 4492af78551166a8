from django.db import migrations

from kentongan.ledger.guards import freeze, thaw


class Migration(migrations.Migration):
    dependencies = [("publication", "0001_initial")]
    operations = [migrations.RunPython(freeze("publication_publication"), thaw("publication_publication"))]

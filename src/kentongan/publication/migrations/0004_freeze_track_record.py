from django.db import migrations

from kentongan.ledger.guards import freeze, thaw

TABLE = "publication_trackrecord"


class Migration(migrations.Migration):
    dependencies = [("publication", "0003_track_record")]
    operations = [migrations.RunPython(freeze(TABLE), thaw(TABLE))]

from django.db import migrations

from kentongan.ledger.guards import freeze, freeze_columns, release_columns, thaw

WARNING, ARRIVED = "alarms_earlywarning", "alarms_acknowledgement"
WORDS = (
    *("number", "source_kind", "source_id", "source_office", "restricted"),
    *("hazard", "level", "onset", "certainty", "advised", "areas"),
    *("title", "body", "affected", "what_to_do", "avoid", "help", "steps"),
    *("issuer", "offices", "starts_at", "ends_at", "writers", "recorded_at"),
    *("replaces_id", "publication_id"),
)


class Migration(migrations.Migration):
    dependencies = [("alarms", "0001_initial")]
    operations = [
        migrations.RunPython(
            freeze_columns(WARNING, WORDS, until="state = 'draf'"),
            release_columns(WARNING),
        ),
        migrations.RunPython(freeze(ARRIVED), thaw(ARRIVED)),
    ]

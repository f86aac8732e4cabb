from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0002_roles_for_new_records"),
        ("elections", "0003_events_and_participants"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

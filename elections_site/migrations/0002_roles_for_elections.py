from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0001_roles"),
        ("elections", "0002_places_chambers_and_rules"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0001_roles"),
        ("parties", "0002_history"),
        ("elections", "0002_places_chambers_and_rules"),
        ("observers", "0002_meetings_and_allegations"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

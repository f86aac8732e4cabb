from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0001_roles"),
        ("parties", "0002_history"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

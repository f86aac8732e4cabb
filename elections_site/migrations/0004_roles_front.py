from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0004_roles_workflow"),
        ("publishing", "0003_front"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0003_roles_for_accounts_and_disputes"),
        ("publishing", "0003_media"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

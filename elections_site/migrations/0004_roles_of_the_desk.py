from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    """The desk's tables have permissions, and managing partners is a role of its own."""

    dependencies = [
        ("elections_site", "0003_roles_for_accounts_and_disputes"),
        ("publishing", "0003_the_desk"),
        ("stories", "0003_the_desk"),
        ("feed", "0002_last_use"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

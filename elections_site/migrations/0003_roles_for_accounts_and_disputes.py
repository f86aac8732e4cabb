from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0002_roles_for_new_records"),
        ("sources", "0003_accounts_names_and_disputes"),
        ("parties", "0003_accounts_names_and_disputes"),
        ("elections", "0003_accounts_names_and_disputes"),
        ("observers", "0003_accounts_names_and_disputes"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]

from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("elections_site", "0002_roles_for_new_records"),
        ("elections", "0003_claims_and_disputes"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
